import type { AstroIntegration } from 'astro'

/** Builds the site into one module that renders any page from public records; nothing listens anywhere. */
export function rendererAdapter(): AstroIntegration {
  return {
    name: 'mingcha-renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'mingcha-renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./renderer.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        })
      },
    },
  }
}
