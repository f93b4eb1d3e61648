/** How is a repository reached over HTTP, as git and go on this machine would? */
package dev.govanity.backend.http;
