/**
 * The public page of a consultation and the workspace of the problem tree. It knows no process: the decision stays with
 * the task's form.
 */
@NullMarked
package org.tripartita.participation.web;

import org.jspecify.annotations.NullMarked;
