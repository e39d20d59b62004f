package org.tripartita.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Contact;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.ChainHead;
import org.tripartita.record.ChainName;
import org.tripartita.record.ChainNames;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * Sends the ends of a territory's chains of actas to its three sectors, as yesterday left them, on a business day from an
 * hour on: once for each state of the chains, so that nobody gets the same ends twice. Who keeps the mail can tell later
 * whether a chain was rewritten, by whomever: three mailboxes are in nobody's hand (G-08 [S3:613,713]). The scan looks
 * whether these ends were told, so a restart neither repeats nor loses them.
 */
@Component
class ChainHeadMail {

	private final ActaRegister register;

	private final ObjectProvider<ChainNames> names;

	private final BusinessCalendar calendar;

	private final Accounts accounts;

	private final Outbox outbox;

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	private final String site;

	private final LocalTime hour;

	ChainHeadMail(ActaRegister register, ObjectProvider<ChainNames> names, BusinessCalendar calendar, Accounts accounts, Outbox outbox,
			Texts texts, Clock clock, @Value("${tripartita.zone}") ZoneId zone, @Value("${tripartita.public-address}") String site,
			@Value("${tripartita.mail.chain-heads-hour:09:00}") LocalTime hour) {
		this.register = register;
		this.names = names;
		this.calendar = calendar;
		this.accounts = accounts;
		this.outbox = outbox;
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
		this.site = site;
		this.hour = hour;
	}

	/** Writes what yesterday's actas call for where it was not written. */
	@Scheduled(fixedDelayString = "${tripartita.mail.chain-heads-scan:PT15M}")
	@Transactional
	public void tellToday() {
		ZonedDateTime now = clock.instant().atZone(zone);
		if (!now.toLocalTime().isBefore(hour)) {
			var today = now.toLocalDate();
			byTerritory(today.atStartOfDay(zone).toInstant()).forEach((territory, ends) -> tell(territory, ends, today));
		}
	}

	/** An end and whose it is. */
	private record End(ChainName chain, ChainHead head) {

		String line() {
			return head.line(chain.code());
		}

	}

	private Map<String, List<End>> byTerritory(Instant before) {
		return register.heads(before)
			.stream()
			.flatMap(head -> names.stream().flatMap(each -> each.of(head.chainId()).stream()).limit(1).map(name -> new End(name, head)))
			.collect(Collectors.groupingBy(end -> end.chain().territoryCode(), TreeMap::new, Collectors.toList()));
	}

	private void tell(String territory, List<End> ends, LocalDate day) {
		var lines = ends.stream().map(End::line).sorted().toList();
		var event = "chain-heads:" + territory + ":" + DigestUtils.sha256Hex(String.join("\n", lines));
		if (!calendar.isBusinessDay(day, territory) || outbox.knows(event)) {
			return;
		}
		var links = ends.stream().map(end -> site + "/verificar/cadena/" + end.line().replace(' ', '/')).sorted().toList();
		var left = SpokenDay.of(day.minusDays(1));
		var subject = texts.of("mail.chain-heads.subject", left);
		var body = texts.of("mail.chain-heads.body", left, String.join("\n", lines), String.join("\n", links),
				site + "/verificar");
		recipients(territory).forEach(contact -> outbox.queue(event, contact, subject, body));
	}

	private List<Contact> recipients(String territory) {
		return Sector.roles().stream().flatMap(role -> accounts.reachable(RoleGroups.of(role, territory)).stream()).distinct().toList();
	}

}
