package org.tripartita.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does about their own account: be absent, come back, take the data along. */
@Service
@Transactional
public class OwnAccount {

	private static final int MOST_ENTRIES = 10_000;

	private final PersonFiles files;

	private final PersonRecords records;

	private final ObjectProvider<KeptElsewhere> elsewhere;

	private final SecondFactors secondFactors;

	private final Mandates mandates;

	private final SecurityLog audit;

	private final Clock clock;

	OwnAccount(PersonFiles files, PersonRecords records, ObjectProvider<KeptElsewhere> elsewhere, SecondFactors secondFactors,
			Mandates mandates, SecurityLog audit, Clock clock) {
		this.files = files;
		this.records = records;
		this.elsewhere = elsewhere;
		this.secondFactors = secondFactors;
		this.mandates = mandates;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Everything that is kept about a person.
	 *
	 * @param absences all of them, those that are over too
	 * @param identities the institutions' logins that are linked
	 * @param waivers what the three sectors agreed on about the person
	 * @param secondFactor since when the login asks for a code and how many recovery codes are left, null where it does not
	 * @param elsewhere what other modules keep, by kind
	 * @param events what the audit trail tells of the person, the newest first
	 */
	public record Data(Instant at, PersonFile account, List<PersonRecords.Absence> absences, List<PersonRecords.Identity> identities,
			List<PersonRecords.Waiver> waivers, SecondFactors.@Nullable Standing secondFactor, Map<String, List<String>> elsewhere,
			List<SecurityLog.Entry> events) {
	}

	/** Notes from which day to which somebody does not act; empty for a mandate of others. */
	public Optional<MandateChange> absent(String username, UUID appointmentId, LocalDate firstDay, LocalDate lastDay) {
		return own(username, appointmentId).map(own -> mandates.absent(appointmentId, firstDay, lastDay, username));
	}

	/** Notes that somebody is back; empty for a mandate of others. */
	public Optional<MandateChange> back(String username, UUID appointmentId) {
		return own(username, appointmentId).map(own -> mandates.back(appointmentId, username));
	}

	private Optional<PersonFile> own(String username, UUID appointmentId) {
		return files.own(username).filter(own -> own.shows(appointmentId));
	}

	/** Hands a person their data and notes that it did. */
	public Optional<Data> export(String username) {
		return files.own(username).map(own -> {
			audit.note(SecurityAct.DATA_EXPORTED, username, username, null, null);
			return new Data(clock.instant(), own, records.absences(own.id()), records.identities(own.id()), records.waivers(own.id()),
					secondFactors.of(username).orElse(null), elsewhere.stream().collect(Collectors.toMap(KeptElsewhere::kind, kept -> kept.of(username))),
					audit.about(username, MOST_ENTRIES));
		});
	}

}
