package org.tripartita.identity.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.tripartita.identity.Jurisdiction;
import org.tripartita.identity.Jurisdictions;
import org.tripartita.identity.SecurityLog;
import org.tripartita.workflow.Texts;

/** {@code /administracion/auditoria}: the audit trail of one's territories, for administrators and auditors, to read. */
@Controller
class AuditController {

	private static final int PAGE = 50;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Texts.SPANISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Texts.SPANISH);

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	/** Where the words of a detail have their names. */
	private static final List<String> NAMES = List.of("role.", "mandate.reason.", "audit.detail.");

	private final SecurityLog log;

	private final Jurisdictions jurisdictions;

	private final MessageSource messages;

	private final ZoneId zone;

	AuditController(SecurityLog log, Jurisdictions jurisdictions, MessageSource messages, @Value("${tripartita.zone}") ZoneId zone) {
		this.log = log;
		this.jurisdictions = jurisdictions;
		this.messages = messages;
		this.zone = zone;
	}

	/** An entry as people read it. */
	record Line(SecurityLog.Entry entry, String moment, @Nullable String detail) {
	}

	@GetMapping("/administracion/auditoria")
	String trail(@RequestParam(name = "antes", defaultValue = "" + Long.MAX_VALUE) long before, Principal reader, Model page) {
		var audited = PeopleController.admitted(jurisdictions.audited(reader.getName()));
		var found = entries(audited, before);
		page.addAttribute("lines", found.stream().limit(PAGE).map(this::line).toList());
		page.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
		page.addAttribute("latest", before == Long.MAX_VALUE);
		return "identity/audit";
	}

	/** Without any territory named, all are read: only the federation's administrators and auditors get that far. */
	private List<SecurityLog.Entry> entries(Jurisdiction audited, long before) {
		return log.latest(audited.everywhere() ? List.of() : audited.codes(), before, PAGE + 1);
	}

	private Line line(SecurityLog.Entry entry) {
		return new Line(entry, MOMENT.format(entry.at().atZone(zone)), entry.detail() == null ? null : words(entry.detail()));
	}

	private String words(String detail) {
		return Arrays.stream(detail.split(" ")).map(this::word).collect(Collectors.joining(", "));
	}

	private String word(String word) {
		if (DATE.matcher(word).matches()) {
			return DAY.format(LocalDate.parse(word));
		}
		return NAMES.stream()
			.flatMap(name -> Stream.ofNullable(messages.getMessage(name + word, null, null, Texts.SPANISH)))
			.findFirst()
			.orElse(word);
	}

}
