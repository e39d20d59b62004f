/** Who gets in where: the matrix of all ways into the application, and the ways around it that were tried. */
package org.tripartita.identity.access;
