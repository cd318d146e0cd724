// The example's cloud in a process of its own, which a test may kill: says where it is, and runs until then.
import { type Example, startExample } from './cloud-example.ts'

const { cloud } = await startExample(JSON.parse(process.argv[2] ?? '') as Example)
process.send?.({ url: cloud.url, endpoints: cloud.endpoints })
