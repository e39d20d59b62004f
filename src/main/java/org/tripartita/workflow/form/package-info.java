/** Camunda Forms as a contract: which answers a form admits, judged on the server. */
@NullMarked
package org.tripartita.workflow.form;

import org.jspecify.annotations.NullMarked;
