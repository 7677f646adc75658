import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

/** The same mapping as `pageKey`, in the small JavaScript that runs at the edge. */
export const rewriteCode = `function handler(event) {
  var request = event.request
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1)
  if (last === '') request.uri += 'index.html'
  else if (last.indexOf('.') < 0) request.uri += '/index.html'
  return request
}
`

/** Maps the address of a page to its object. */
export const pageRewrite = (scope: Construct) =>
  new EdgeFunction(scope, 'Rewrite', {
    code: FunctionCode.fromInline(rewriteCode),
    runtime: FunctionRuntime.JS_2_0,
  })
