package org.tripartita.secretariat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.springframework.stereotype.Component;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.territory.TerritoryZones;
import org.tripartita.workflow.SpokenDay;

/**
 * The time that the rules of an STL put between a notice with its agenda and the session, in working days of its
 * territory (domain 5.2, 5.5 [K5 §2]). The notice of a session that is still to be held goes out on the day on which it is
 * entered, since from that day on its members have it; an earlier day would only make the term look kept. What already
 * happened, also this morning, is taken as it happened; its notice is stated, not judged, and the session is shown as
 * entered afterwards.
 */
@Component
public class NoticeRule {

	private final BusinessCalendar calendar;

	private final SecretariatLog days;

	private final TerritoryZones zones;

	private final Clock clock;

	NoticeRule(BusinessCalendar calendar, SecretariatLog days, TerritoryZones zones, Clock clock) {
		this.calendar = calendar;
		this.days = days;
		this.zones = zones;
		this.clock = clock;
	}

	/** The first day on which a session may be held whose notice goes out today. */
	public LocalDate earliest(Secretariat secretariat, int needed) {
		return calendar.addBusinessDays(days.today(), needed, secretariat.territoryCode());
	}

	/** The working days that a call after a failed one needs: the shortest notice that the STL's rules know. */
	public static int forAnotherCall(OperatingRules rules) {
		return Math.min(rules.noticeDaysOrdinary(), rules.noticeDaysExtraordinary());
	}

	/**
	 * Whether a notice is in time.
	 *
	 * @param needed working days from the notice to the session, at least
	 */
	Verdict judge(SessionNotice notice, Secretariat secretariat, int needed) {
		if (notice.noticedOn().isAfter(days.today())) {
			return Verdict.refused("session.notice-in-future");
		}
		if (notice.on().isBefore(notice.noticedOn())) {
			return Verdict.refused("session.before-notice");
		}
		return retrospective(notice, secretariat) ? Verdict.taken() : term(notice, secretariat, needed);
	}

	/**
	 * The same of a notice that replaces one: members who were called for another hour have its term before them, so what it
	 * calls lies ahead.
	 */
	Verdict judgeAnew(SessionNotice notice, Secretariat secretariat, int needed) {
		return notice.on().isBefore(notice.noticedOn()) ? Verdict.refused("session.before-notice") : term(notice, secretariat, needed);
	}

	private Verdict term(SessionNotice notice, Secretariat secretariat, int needed) {
		if (notice.noticedOn().isBefore(days.today())) {
			return Verdict.refused("session.notice-goes-out-today", SpokenDay.of(days.today()));
		}
		int given = calendar.businessDaysBetween(notice.noticedOn(), notice.on(), secretariat.territoryCode());
		if (given >= needed) {
			return Verdict.taken();
		}
		var earliest = calendar.addBusinessDays(notice.noticedOn(), needed, secretariat.territoryCode());
		return Verdict.refused("session.notice-too-short", needed, given, needed - given, SpokenDay.of(earliest));
	}

	/** Whether the session began before it is entered. */
	boolean retrospective(SessionNotice notice, Secretariat secretariat) {
		return notice.on().atTime(notice.at()).isBefore(there(secretariat));
	}

	/** Whether the hour of a call has come. */
	boolean isReached(LocalDate day, LocalTime hour, Secretariat secretariat) {
		return !there(secretariat).isBefore(day.atTime(hour));
	}

	/** What the clocks show where the session is held. */
	private LocalDateTime there(Secretariat secretariat) {
		return LocalDateTime.ofInstant(clock.instant(), zones.of(secretariat.territoryCode()));
	}

}
