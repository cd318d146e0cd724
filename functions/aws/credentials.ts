/**
 * Stands in for the SDK's chain of credential providers when a function is bundled (infra/function.ts): on Lambda
 * credentials are in the environment, and the other nine providers would be a sixth of every bundle.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'
