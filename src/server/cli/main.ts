#!/usr/bin/env node
// The process of the command `tollbook`.
import { runCli } from './run-cli.ts'

const controller = new AbortController()
// The second Ctrl-C ends the process at once.
process.once('SIGINT', () => controller.abort())
process.once('SIGTERM', () => controller.abort())
// Whoever reads may have enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const { stdin, stdout, stderr } = process
process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  stdin,
  stdout,
  stderr,
  signal: controller.signal,
})
// Standard input may still be open, and would keep the process.
stdin.destroy()
