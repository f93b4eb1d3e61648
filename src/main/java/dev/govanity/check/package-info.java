/**
 * Which backends does a config name, how are they asked, and what do all answers say together?
 *
 * <p>{@link dev.govanity.check.Targets} lists the repo roots of a config, each once.
 * {@link dev.govanity.check.ProbeSettings} turns the {@code health} section into settings for the probes, in the one
 * place where both are known. {@link dev.govanity.check.CheckRun} asks every target once;
 * {@link dev.govanity.check.SharedSshConfig} makes one answer of what several backends on a host need. The commands and
 * the monitor of {@code serve} both start here.
 *
 * <p>How one root is reached is the business of {@code backend}. Nothing here prints.
 */
package dev.govanity.check;
