import { AssetHashType, DockerImage, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { type Bundle, bundle } from './bundle.ts'

export interface HouseFunctionProps extends Omit<Bundle, 'entry'> {
  timeoutSeconds: number
  memoryMb: number
  architecture?: Architecture
}

/**
 * The house function: `functions/<entry>.ts` on Node 24, bundled here and now without Docker, with a log group of its
 * own that forgets after three months, in which alone it may write. What else it may do and which variables it has, the
 * hands lend it.
 */
export class HouseFunction extends LambdaFunction {
  constructor(
    scope: Construct,
    entry: string,
    { timeoutSeconds, memoryMb, architecture, ships }: HouseFunctionProps,
  ) {
    const logGroup = new LogGroup(scope, `${entry}-log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${entry}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    super(scope, entry, {
      role,
      runtime: Runtime.NODEJS_24_X,
      architecture: architecture ?? Architecture.ARM_64,
      handler: 'index.handler',
      code: codeOf({ entry, ...(ships && { ships }) }),
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMb,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
    })
  }
}

const codeOf = (what: Bundle): Code =>
  Code.fromAsset('functions', {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('unused: the bundle is made without Docker'),
      // Not run, but what tells this bundle from another in the CDK's cache.
      command: [what.entry],
      local: {
        tryBundle(outputFolder) {
          bundle(what, outputFolder)
          return true
        },
      },
    },
  })
