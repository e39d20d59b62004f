/** Whole exercises and real people: journeys on real data and walks in a browser. */
package org.tripartita.journey;
