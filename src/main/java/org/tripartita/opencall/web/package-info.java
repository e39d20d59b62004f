/**
 * Pages of the open calls: the call with its application form and result, the receipt, and the table in which the
 * convener gives points. They show what the module's API hands out and must not know the engine's processes.
 */
@NullMarked
package org.tripartita.opencall.web;

import org.jspecify.annotations.NullMarked;
