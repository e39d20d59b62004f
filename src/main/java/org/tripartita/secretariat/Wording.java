package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;
import org.tripartita.record.ActaDraft;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.Verbatim;

/** How the matters of an STL are put into words: sectors, days, seats, rules, signatures. */
@Component
public class Wording {

	private final Texts texts;

	Wording(Texts texts) {
		this.texts = texts;
	}

	/** For a form that is answered once more: which attempt this is and why the one before failed; Markdown. */
	public String retry(InstallationAttempt failed) {
		return texts.of("secretariat.retry", failed.number() + 1, Verbatim.of(String.valueOf(failed.failure())));
	}

	/** A rule of an STL as people read it. */
	public record Rule(String label, String value) {
	}

	public String sector(Sector sector) {
		return texts.of("sector." + sector);
	}

	public String sectors(Collection<Sector> sectors) {
		return sectors.stream().sorted().map(this::sector).collect(Collectors.joining(", "));
	}

	/** Names in a row, or that there is nobody. */
	public String names(Collection<String> names) {
		return names.isEmpty() ? texts.of("secretariat.nobody") : String.join(", ", names);
	}

	/** Organisation, position and part of a seat; of one that nobody holds, since when it is vacant and for whom it is. */
	public String seat(Seat seat) {
		return seat.vacant() ? vacancy(seat)
				: texts.of("secretariat.seat", String.valueOf(seat.organisation()), String.valueOf(seat.position()), part(seat));
	}

	private String vacancy(Seat seat) {
		var words = seat.tenure().vacancyReason() == null ? texts.of("secretariat.seat.vacant")
				: texts.of("secretariat.seat.vacancy", SpokenDay.of(seat.from()));
		var scope = seat.place().scope();
		return scope == null ? words : texts.of("secretariat.seat.of-scope", words, scope);
	}

	/** The kinds of bodies of a sector, as choices of a form. */
	public List<Option> kinds(Sector sector) {
		return SubSector.of(sector).stream().map(kind -> new Option(texts.of("organisations.kind." + kind), kind.name())).toList();
	}

	/** How a chapter is called within a sentence; people often call it «Capítulo …» themselves. */
	public String chapter(String name) {
		var kind = texts.of("chapter.kind");
		return name.regionMatches(true, 0, kind, 0, kind.length()) ? name : kind + " " + name;
	}

	/** What kind of paper it is. */
	public String paper(PaperKind kind) {
		return texts.of("secretariat.paper." + kind);
	}

	/** Titular, alternate or vacancy. */
	public String part(Seat seat) {
		return texts.of(seat.vacant() ? "secretariat.seat.vacant"
				: seat.alternate() ? "secretariat.seat.alternate" : "secretariat.seat.titular");
	}

	/** The rules in the order in which the acta states them. */
	public List<Rule> rules(OperatingRules rules) {
		var lines = new ArrayList<Rule>();
		lines.add(rule("quorum", texts.of("secretariat.rule.quorum.all")));
		lines.add(rule("voteUnit", texts.of("secretariat.voteUnit." + rules.voteUnit())));
		lines.add(rule("majority", texts.of("secretariat.majority." + rules.majority())));
		lines.add(rule("noticeOrdinary", workingDays(rules.noticeDaysOrdinary())));
		lines.add(rule("noticeExtraordinary", workingDays(rules.noticeDaysExtraordinary())));
		lines.add(rule("period", texts.of("secretariat.rule.days", rules.sessionPeriodDays())));
		lines.add(rule("remote", texts.of("secretariat.rule.remote." + (rules.remoteAllowed() ? "yes" : "no"))));
		var rotation = rules.rotation();
		lines.add(rule(rotation == null ? "presider" : "presider-first", sector(rules.presider())));
		if (rotation != null) {
			lines.add(rule("rotation", texts.of("secretariat.rule.rotation.every", rotation.months(),
					rotation.order(rules.presider()).stream().map(this::sector).collect(Collectors.joining(", ")))));
		}
		lines.add(rule("secretary", sector(rules.secretary())));
		if (rules.extraordinaryCriteria() != null) {
			lines.add(rule("extraordinary", rules.extraordinaryCriteria()));
		}
		return lines;
	}

	/** Some working days: {@code 1 día hábil}, {@code 5 días hábiles}. */
	public String workingDays(int days) {
		return texts.of("secretariat.rule.business-days", days);
	}

	private Rule rule(String key, String value) {
		return new Rule(texts.of("secretariat.rule." + key), value);
	}

	/** Who answers for an agreement: the institution and its sector, or the whole sector. */
	public String responsible(Agreement agreement) {
		return agreement.organisation() == null ? sector(agreement.sector())
				: texts.of("agreement.responsible", agreement.organisation(), sector(agreement.sector()));
	}

	/** The text of a matter; where it was another before, that it was corrected and how it read. */
	List<String> text(SessionItem item, List<TextCorrections.Former> former) {
		if (former.isEmpty()) {
			return List.of(item.text());
		}
		var lines = new ArrayList<String>();
		lines.add(texts.of("session.acta.text.corrected", item.text()));
		former.forEach(one -> lines.add(former(one)));
		return lines;
	}

	/** How a text read before it was corrected, and when that was. */
	String former(TextCorrections.Former one) {
		return one.round() == 0 ? texts.of("session.acta.text.proposed", one.text())
				: texts.of("session.acta.text.former", one.round(), one.text());
	}

	/** What became of a matter and how, for example «Aprobado, por consenso»; nothing while it is open. */
	public String result(SessionItem item) {
		return item.method() == null ? outcome(item) : texts.of("session.result.by", outcome(item), method(item));
	}

	/** What became of a matter; nothing while it is open. */
	public String outcome(SessionItem item) {
		return item.result() == null ? "" : texts.of("session.result." + item.result());
	}

	/** How it was decided; nothing where it was not. */
	public String method(SessionItem item) {
		return item.method() == null ? "" : texts.of("session.method." + item.method());
	}

	/** A signature as an acta prints it. */
	ActaDraft.Signature signature(SectorSignature act) {
		var seat = act.seat();
		if (seat == null) {
			throw new IllegalArgumentException("A sector that refused does not sign");
		}
		return new ActaDraft.Signature(sector(act.sector()), String.valueOf(seat.position()), String.valueOf(seat.powers()),
				String.valueOf(seat.organisation()), act.actedOn());
	}

}
