package org.tripartita.record.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.ActaVerifier;
import org.tripartita.record.ChainHead;
import org.tripartita.record.ChainName;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.HeadVerification;
import org.tripartita.record.Verification;

/**
 * Where anyone checks an acta: by the hash printed on it or by the file itself, which is read and not kept. Actas are
 * public (G-08 [S3:613,713]); of one that is not, the page confirms the hash and shows nothing else.
 */
@Controller
class VerificationController {

	/** A chain's end as the daily mail tells it: code of the chain, number, hash. */
	private static final Pattern HEAD = Pattern.compile("\\s*([A-Za-z0-9._-]{1,60})\\s+([0-9]{1,9})\\s+([0-9a-fA-F]{64})\\s*");

	private final ActaVerifier verifier;

	private final ActaRegister register;

	private final ChainPage chains;

	private final Clock clock;

	VerificationController(ActaVerifier verifier, ActaRegister register, ChainPage chains, Clock clock) {
		this.verifier = verifier;
		this.register = register;
		this.chains = chains;
		this.clock = clock;
	}

	@GetMapping("/verificar")
	ModelAndView ask(@RequestParam(name = "huella", required = false) @Nullable String hash) {
		if (hash == null || hash.isBlank()) {
			return new ModelAndView("record/verify");
		}
		final Matcher head = HEAD.matcher(hash);
		if (head.matches()) {
			return new ModelAndView("redirect:/verificar/cadena/" + head.group(1) + "/" + head.group(2) + "/"
					+ ActaVerifier.normalised(head.group(3)));
		}
		return ActaVerifier.isHash(hash) ? answerFor(ActaVerifier.normalised(hash), "") : again("record.verify.noHash");
	}

	/** A PDF that only carries an acta's content is told from the one that is kept here. */
	@PostMapping(path = "/verificar", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ModelAndView check(MultipartHttpServletRequest sent) throws IOException {
		final MultipartFile file = sent.getFile("archivo");
		if (file == null || file.isEmpty()) {
			return again("record.verify.noFile");
		}
		if (file.getSize() > EvidenceIntake.LARGEST) {
			return again("record.evidence.tooLarge");
		}
		final byte[] bytes = file.getBytes();
		final Verification found = verifier.verifyFile(bytes);
		if (found instanceof Verification.Carrying carrying) {
			return answerFor(carrying.acta().hash(), "?copia=1");
		}
		if (found instanceof Verification.Claiming claiming) {
			return claimed(claiming.claimed(), ActaVerifier.sha256(bytes));
		}
		if (found instanceof Verification.Altered altered) {
			return answerFor(altered.acta().hash(), "?archivo=1");
		}
		return found.sealedActa()
			.map(acta -> answerFor(acta.hash(), "?archivo=1"))
			.orElseGet(() -> answerFor(ActaVerifier.sha256(bytes), "?archivo=1"));
	}

	/** Said at once and under no address: a link would say it of any file. */
	private ModelAndView claimed(Acta claimed, String hash) {
		final ModelAndView page = page(VerificationView.claimed(hash), false, true);
		page.addObject("claimed", claimed);
		page.setStatus(HttpStatus.NOT_FOUND);
		return page;
	}

	private ModelAndView page(VerificationView view, boolean copy, boolean file) {
		final ModelAndView page = new ModelAndView("record/verification", "found", view);
		page.addObject("zone", clock.getZone());
		page.addObject("copy", copy);
		page.addObject("file", file);
		page.addObject("chain", view.found() == null ? null : chains.show(view.found().chainId()));
		return page;
	}

	/**
	 * @param copy there where a file led here that is not the one kept
	 * @param file there where a file led here
	 */
	@GetMapping("/verificar/{hash}")
	ModelAndView answer(@PathVariable String hash, @RequestParam(name = "copia", required = false) @Nullable String copy,
			@RequestParam(name = "archivo", required = false) @Nullable String file) {
		if (!ActaVerifier.isHash(hash)) {
			return again("record.verify.noHash");
		}
		final Verification verification = verifier.verify(hash);
		final VerificationView view = told(VerificationView.of(verification, ActaVerifier.normalised(hash)), verification);
		final ModelAndView page = page(view, copy != null, file != null);
		page.setStatus(view.state().equals("UNKNOWN") ? HttpStatus.NOT_FOUND : HttpStatus.OK);
		return page;
	}

	private VerificationView told(VerificationView view, Verification verification) {
		return verification.sealedActa()
			.filter(Acta::isPublic)
			.flatMap(acta -> register.content(acta.id())
				.map(sealed -> view.telling(acta.supersedes() == null ? null : register.find(acta.supersedes()).orElse(null), sealed)))
			.orElse(view);
	}

	/** Whether a chain still holds an end that somebody noted, for example from the daily mail. */
	@GetMapping("/verificar/cadena/{code}/{sequence}/{hash}")
	ModelAndView head(@PathVariable String code, @PathVariable long sequence, @PathVariable String hash) {
		if (!ActaVerifier.isHash(hash) || sequence < 1) {
			return again("record.verify.noHash");
		}
		final ModelAndView page = new ModelAndView("record/head");
		page.addObject("code", code);
		page.addObject("noted", sequence);
		page.addObject("hash", ActaVerifier.normalised(hash));
		final Optional<ChainName> name = chains.withCode(code);
		final HeadVerification found = name
			.map(chain -> chains.head(new ChainHead(chain.chainId(), sequence, ActaVerifier.normalised(hash))))
			.orElseGet(HeadVerification.Unknown::new);
		page.addObject("found", found);
		page.addObject("state", found.getClass().getSimpleName().toUpperCase(Locale.ROOT));
		page.addObject("name", name.map(ChainName::name).orElse(code));
		page.setStatus(found instanceof HeadVerification.Unknown ? HttpStatus.NOT_FOUND : HttpStatus.OK);
		return page;
	}

	/** What was sealed, byte by byte, for whoever recomputes the hash. */
	@GetMapping("/verificar/{hash}/acta.json")
	ResponseEntity<byte[]> content(@PathVariable String hash) {
		final Acta acta = verifier.verify(hash)
			.sealedActa()
			.filter(Acta::isPublic)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-Content-Type-Options", "nosniff")
			.body(register.canonicalJson(acta.id()).orElseThrow().getBytes(StandardCharsets.UTF_8));
	}

	private static ModelAndView answerFor(String hash, String how) {
		return new ModelAndView("redirect:/verificar/" + hash + how);
	}

	private static ModelAndView again(String errorKey) {
		final ModelAndView page = new ModelAndView("record/verify", "errorKey", errorKey);
		page.setStatus(HttpStatus.BAD_REQUEST);
		return page;
	}

}
