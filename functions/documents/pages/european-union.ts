/**
 * The regions of AWS in the Union's member states, which is where learners consent to be kept; London (eu-west-2) and
 * Zurich (eu-central-2) are none. Source: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
const regions = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3']

export const isInUnion = (region: string): boolean => regions.includes(region)
