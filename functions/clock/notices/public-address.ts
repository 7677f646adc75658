import type { LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What IANA's registries of special-purpose addresses set apart, and one cloud's own metadata address. */
const specialV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24'],
  ...['192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
]

/** The only part of IPv6 that is routed in the open: no loopback, no private, mapped or translated address is in it. */
const globalV6 = ['2000::/3']

/** What is set apart inside it: transition, benchmarking, documentation. */
const specialV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

const v4 = blockList(specialV4, 'ipv4')
const v6 = blockList(globalV6, 'ipv6')
const v6Special = blockList(specialV6, 'ipv6')

/** Whether an address belongs to a machine in the open internet. False for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !v4.check(address, 'ipv4')
  return isIP(address) === 6 && v6.check(address, 'ipv6') && !v6Special.check(address, 'ipv6')
}

/** A name led to an address that is not in the open internet, or to none. */
export class AddressRefused extends Error {}

/**
 * The resolver, whose addresses are looked at in the moment in which the connection is made to them: what a name
 * meant before plays no part. Fails with {@link AddressRefused} when one of them is not public.
 */
export function publicOnly(resolve: LookupFunction): LookupFunction {
  return (name, options, done) =>
    resolve(name, { ...options, all: true }, (error, found) => {
      const addresses = listOf(found)
      const [first] = addresses
      if (error) done(error, [])
      else if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        done(new AddressRefused(), [])
      else if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
}

function listOf(found: string | LookupAddress[]): LookupAddress[] {
  return typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found
}

function blockList(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/')
    list.addSubnet(net, Number(prefix), family)
  }
  return list
}
