/** The files of a published plan and the workspace in which evidence is added. It knows no process. */
@NullMarked
package org.tripartita.actionplan.web;

import org.jspecify.annotations.NullMarked;
