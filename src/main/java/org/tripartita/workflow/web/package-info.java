/**
 * What of the engine's HTTP interface people reach, and how its failures read to them. The list of open paths is here
 * and not with the login: it follows from what Tasklist asks of the engine and from the forms that this module guards,
 * and must change with them. Who somebody is and whether they administer it takes from the request.
 */
@NullMarked
package org.tripartita.workflow.web;

import org.jspecify.annotations.NullMarked;
