// One scenario a line, as bench/esdk_peer.py reads them: suite, bytes, seconds of CPU time for one
// encryption and one decryption.
import {
  AlgorithmSuiteIdentifier, RawAesKeyringNode, RawAesWrappingSuiteIdentifier, buildClient,
} from '@aws-crypto/client-node'

const { encrypt, decrypt } = buildClient()
const keyring = new RawAesKeyringNode({
  keyNamespace: 'bench', keyName: 'key', unencryptedMasterKey: new Uint8Array(32),
  wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
})
const suites = {
  '0478': AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY,
  '0578': AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY_ECDSA_P384,
}

async function best (work, calls, samples) {
  let least = Infinity
  for (let sample = 0; sample < samples; sample++) {
    const start = process.cpuUsage()
    for (let call = 0; call < calls; call++) await work()
    const used = process.cpuUsage(start)
    least = Math.min(least, (used.user + used.system) / 1e6 / calls)
  }
  return least
}

for (const [name, suiteId] of Object.entries(suites)) {
  for (const [size, calls, samples] of [[100_000_000, 1, 3], [1024, 100, 5]]) {
    const plaintext = Buffer.alloc(size, 7)
    const options = { suiteId, frameLength: 4096 }
    const { result } = await encrypt(keyring, plaintext, options)
    const { plaintext: back } = await decrypt(keyring, result)
    if (!back.equals(plaintext)) throw new Error('another plaintext')
    const there = await best(() => encrypt(keyring, plaintext, options), calls, samples)
    const again = await best(() => decrypt(keyring, result), calls, samples)
    console.log(name, size, there, again)
  }
}
