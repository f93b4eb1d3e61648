/** What every probe is given: a {@link dev.govanity.backend.probe.Target}, settings, and a {@link dev.govanity.backend.probe.Deadline}. */
package dev.govanity.backend.probe;
