/**
 * Which backends does a config name, how are they probed, and what are the results together?
 *
 * <p>{@link dev.govanity.check.Targets} lists the repo roots of a config, each once.
 * {@link dev.govanity.check.ProbeSettings} turns the {@code health} section into settings for the probes, in the one
 * place where both are known. {@link dev.govanity.check.CheckRun} probes every target once; an
 * {@link dev.govanity.check.Inquiry} is one target, and the public addresses of its import paths.
 * {@link dev.govanity.check.SharedSshConfig} combines what several backends on a host need. The commands and
 * the monitor of {@code serve} both start here.
 *
 * <p>{@code backend} reaches the roots. This package prints nothing.
 */
package dev.govanity.check;
