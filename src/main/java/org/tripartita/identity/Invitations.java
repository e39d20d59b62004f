package org.tripartita.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import static org.tripartita.identity.MandateChange.refused;

/**
 * Opens accounts for others: with a mandate in the territories of whoever invites, without a password that anybody
 * knows, and with a link by mail to choose one.
 */
@Service
@Transactional
public class Invitations {

	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

	private static final int LONGEST_ADDRESS = 200;

	private static final int RANDOM_BYTES = 32;

	private final People people;

	private final Appointments appointments;

	private final Access access;

	private final Jurisdictions jurisdictions;

	private final PersonFiles files;

	private final Administration administration;

	private final AccountLinks links;

	private final Turns turns;

	private final SecurityLog audit;

	private final SecureRandom random = new SecureRandom();

	Invitations(People people, Appointments appointments, Access access, Jurisdictions jurisdictions, PersonFiles files,
			Administration administration, AccountLinks links, Turns turns, SecurityLog audit) {
		this.people = people;
		this.appointments = appointments;
		this.access = access;
		this.jurisdictions = jurisdictions;
		this.files = files;
		this.administration = administration;
		this.links = links;
		this.turns = turns;
		this.audit = audit;
	}

	/**
	 * Opens the account and sends the link; what came of it carries the person's id. The same invitation sent again, as by a
	 * double click, is answered as the first and does nothing more.
	 */
	public MandateChange invite(Invitation wanted, String by) {
		turns.take(wanted.username());
		var jurisdiction = jurisdictions.of(by);
		var mandate = wanted.mandate();
		var fault = fault(wanted).or(() -> Administration.fault(jurisdiction, mandate.role(), mandate.territory()));
		if (fault.isPresent()) {
			return refused(fault.get());
		}
		if (people.existsByUsername(wanted.username()) || access.knows(wanted.username())) {
			return sentBefore(wanted).<MandateChange>map(MandateChange.Recorded::new).orElse(refused("invitation.taken"));
		}
		var person = people.saveAndFlush(new Person(wanted));
		access.admit(wanted.username(), wanted.displayName(), wanted.email(), unknown());
		audit.note(SecurityAct.ACCOUNT_OPENED, by, wanted.username(), mandate.territory(), mandate.role().id());
		var change = administration.give(person.username(), mandate, wanted.titular(), by);
		if (change instanceof MandateChange.Refused) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return change;
		}
		links.order(person.id(), LinkPurpose.INVITATION);
		return new MandateChange.Recorded(person.id());
	}

	private Optional<String> fault(Invitation wanted) {
		if (!NewAccount.isUsername(wanted.username())) {
			return Optional.of("invitation.username");
		}
		if (wanted.displayName().isBlank()) {
			return Optional.of("invitation.name");
		}
		if (wanted.email().length() > LONGEST_ADDRESS || !ADDRESS.matcher(wanted.email()).matches()) {
			return Optional.of("invitation.address");
		}
		return Optional.empty();
	}

	/** The person whose account this very invitation opened. */
	private Optional<UUID> sentBefore(Invitation wanted) {
		return people.findByUsername(wanted.username())
			.filter(person -> person.isInvitedBy(wanted))
			.map(Person::id)
			.filter(person -> appointments.findByPersonIdOrderByValidFrom(person).stream().anyMatch(held -> held.isOf(wanted.mandate())));
	}

	/** Sends somebody a new link in place of the one before; empty for a person whom the actor does not look after. */
	public Optional<MandateChange> again(UUID personId, String by) {
		return files.find(personId, jurisdictions.of(by)).map(person -> {
			if (!person.active() || person.email() == null) {
				return refused("invitation.no-address");
			}
			links.order(personId, LinkPurpose.INVITATION);
			audit.note(SecurityAct.INVITED, by, person.username(), null, null);
			return new MandateChange.Recorded(personId);
		});
	}

	private String unknown() {
		var bytes = new byte[RANDOM_BYTES];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
