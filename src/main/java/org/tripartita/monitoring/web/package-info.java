/** The board of a garante and the list of stalled secretariats that Cockpit shows. */
@NullMarked
package org.tripartita.monitoring.web;

import org.jspecify.annotations.NullMarked;
