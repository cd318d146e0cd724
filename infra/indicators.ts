import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'

/** Owns the public figures: a file for each day, kept for good, and what a night has counted so far, kept for a week. */
export class Indicators extends Construct {
  private readonly bucket: Bucket

  constructor(scope: Construct) {
    super(scope, 'indicators')
    this.bucket = new Bucket(this, 'bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      versioned: true,
      lifecycleRules: [
        { prefix: 'parts/', expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1) },
      ],
    })
    new CfnOutput(Stack.of(this), 'IndicatorsBucket', { value: this.bucket.bucketName })
  }

  /** To count at night, and to publish a day. */
  lendForFolding(folder: LambdaFunction) {
    this.lend(folder, ['s3:GetObject', 's3:PutObject'], 'days/*', 'parts/*')
  }

  /** To show what is published. */
  lendForReading(borrower: LambdaFunction) {
    this.lend(borrower, ['s3:GetObject'], 'days/*')
  }

  private lend(borrower: LambdaFunction, actions: string[], ...objects: string[]) {
    borrower.addEnvironment('INDICATORS_BUCKET', this.bucket.bucketName)
    const resources = objects.map((each) => this.bucket.arnForObjects(each))
    borrower.addToRolePolicy(new PolicyStatement({ actions, resources }))
  }
}
