/** The page of signatures, {@code /espacio/firmas}. It must not decide who may sign: the task and its handler do. */
@NullMarked
package org.tripartita.signing.web;

import org.jspecify.annotations.NullMarked;
