/** What of the engine's HTTP interface people reach, and how its failures read to them. */
@NullMarked
package org.tripartita.workflow.web;

import org.jspecify.annotations.NullMarked;
