/**
 * The live page of a session, for those who sit in it, with the feed that shows each of them what the others do; and the
 * page on which an STL keeps its papers. It shows what the module's API hands out and must not know the engine's processes.
 */
@NullMarked
package org.tripartita.secretariat.web;

import org.jspecify.annotations.NullMarked;
