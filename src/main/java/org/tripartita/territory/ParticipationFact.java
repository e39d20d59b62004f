package org.tripartita.territory;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * How far an entity had come with its local exercise at a date, as a published source tells it. Sources contradict
 * each other (30 or 31 participating entities, 21 or 22 secretariats), so nothing here is a constant: whoever shows a
 * figure shows its month and source beside it.
 *
 * <p>A source is written {@code document:lines}, several are parted by {@code "; "}; the documents' titles are the
 * messages {@code territory.source.<document>}.
 *
 * @param territoryCode an entity
 * @param asOf the month the figures are of
 * @param participates whether the entity takes part in the national initiative of local co-creation
 * @param plans how many local action plans it had published, 0 to 2
 * @param firstPlan {@code null} if there was none
 * @param secondPlan {@code null} if there was none
 * @param source of participation, plans and their standing
 * @param listedYear the year under which a guide of 2019 lists the declaration; {@code null} if it does not. A list
 * by year only: signed declarations have dates of their own
 * @param listedYearSource {@code null} if there is no listed year
 * @param note one Spanish sentence or two worth telling; {@code null} if there is none
 * @param noteSource {@code null} if there is no note
 */
public record ParticipationFact(String territoryCode, YearMonth asOf, boolean participates, int plans,
		@Nullable PlanStanding firstPlan, @Nullable PlanStanding secondPlan, String source,
		@Nullable Integer listedYear, @Nullable String listedYearSource, @Nullable String note,
		@Nullable String noteSource) {
}
