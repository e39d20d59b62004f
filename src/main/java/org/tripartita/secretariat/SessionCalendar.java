package org.tripartita.secretariat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.tripartita.territory.SpokenHour;
import org.tripartita.territory.TerritoryZones;
import org.tripartita.workflow.Texts;

/**
 * Sessions as calendars read them (RFC 5545, and RFC 5546 for invitations). A session keeps its identity through every
 * notice; a later notice has a higher sequence, so that it replaces the earlier one in the calendar that took it.
 */
@Component
public class SessionCalendar {

	private static final String PRODUCT = "-//Tripartita//Sesiones//ES";

	/** Nobody says how long a session lasts; a calendar keeps this much free. */
	private static final Duration KEPT_FREE = Duration.ofHours(2);

	private static final Pattern ADDRESS = Pattern.compile("<([^>]+)>");

	private final Texts texts;

	private final Clock clock;

	private final TerritoryZones zones;

	private final SpokenHour hours;

	private final String site;

	SessionCalendar(Texts texts, Clock clock, TerritoryZones zones, SpokenHour hours, @Value("${tripartita.public-address}") String site) {
		this.texts = texts;
		this.clock = clock;
		this.zones = zones;
		this.hours = hours;
		this.site = site;
	}

	/** What anybody may subscribe to: the sessions of an STL, those that were called off among them. */
	public String published(Secretariat secretariat, List<Session> sessions) {
		var calendar = calendar();
		calendar.withProperty(new XProperty("X-WR-CALNAME", secretariat.name()));
		sessions.forEach(session -> calendar.withComponent(event(secretariat, session)));
		return calendar.toString();
	}

	/**
	 * Invites one person.
	 *
	 * @param agenda the titles of its matters
	 * @param sender the address that the mail comes from, with a name or without
	 * @param invited the address of the person
	 */
	public String invitation(Secretariat secretariat, Session session, List<String> agenda, String sender, String invited) {
		var event = addressed(secretariat, session, sender, invited);
		event.replace(new Description(hour(secretariat, session) + "\n" + String.join("\n", agenda) + "\n" + page(secretariat, session) + "\n"
				+ texts.of("session.calendar.live", site + "/espacio/sesiones/" + session.id())));
		return calendar().withProperty(ImmutableMethod.REQUEST).withComponent(event).getFluentTarget().toString();
	}

	/** Takes back what {@link #invitation} put into somebody's calendar. */
	public String cancellation(Secretariat secretariat, Session session, String sender, String invited) {
		return calendar().withProperty(ImmutableMethod.CANCEL).withComponent(addressed(secretariat, session, sender, invited))
			.getFluentTarget()
			.toString();
	}

	private static Calendar calendar() {
		return new Calendar().withProdId(PRODUCT).withDefaults().getFluentTarget();
	}

	private VEvent addressed(Secretariat secretariat, Session session, String sender, String invited) {
		var event = event(secretariat, session);
		event.add(new Organizer(new ParameterList(List.of(new Cn(secretariat.name()))), mailto(sender)));
		event.add(new Attendee(new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.TRUE)), mailto(invited)));
		return event;
	}

	private VEvent event(Secretariat secretariat, Session session) {
		Instant begins = session.on().atTime(session.at()).atZone(zones.of(secretariat.territoryCode())).toInstant();
		var event = new VEvent(begins, begins.plus(KEPT_FREE), texts.of("session.calendar.summary", session.number(), secretariat.name()));
		event.replace(new DtStamp(clock.instant()));
		event.add(new Uid(session.id() + "@tripartita"));
		event.add(new Sequence(session.notice()));
		event.add(new Location(session.place()));
		event.add(new Description(hour(secretariat, session) + "\n" + page(secretariat, session)));
		event.add(new Url(URI.create(page(secretariat, session))));
		event.add(status(session));
		return event;
	}

	/** The moment is that of the event; this says what the clocks show at the place, to whoever reads it elsewhere. */
	private String hour(Secretariat secretariat, Session session) {
		return texts.of("session.calendar.hour", hours.of(session.at(), secretariat.territoryCode()));
	}

	private static Status status(Session session) {
		return session.state() == SessionState.CANCELLED || session.state() == SessionState.NO_QUORUM
				? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
	}

	private String page(Secretariat secretariat, Session session) {
		return site + "/secretariados/" + secretariat.code() + "/sesiones/" + session.number();
	}

	/** The address of {@code Name <address>}, or of an address alone. */
	private static URI mailto(String sender) {
		var address = ADDRESS.matcher(sender);
		return URI.create("mailto:" + (address.find() ? address.group(1) : sender));
	}

}
