package org.tripartita.workflow;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody wrote, for a text of a form to show letter by letter. Such texts are Markdown (CommonMark with the tables,
 * strikethrough and line breaks of GitHub): without this a tag is left out, and a star, a line that begins with a dash or a
 * link turn into something else. Signs become character references, which no Markdown takes for signs of its own; addresses
 * of the web stay addresses.
 */
public final class Verbatim {

	/** An address of the web up to its last letter, and what marks something wherever it stands. */
	private static final Pattern INLINE = Pattern.compile("""
			(https?://[^\\s<>\\[\\]`*|\\\\"]*[^\\s<>\\[\\]`*|\\\\".,;:!?)'_~])
			|[\\\\*`<\\[\\]~|]|&(?=\\#?\\w)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])
			|(?<=www)\\.|(?<=ftp):""", Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

	/** What marks a whole line: headings and their underlines, quotations, lists, spaces of code. */
	private static final Pattern LINE_START = Pattern.compile("^(\\s*)(?:(\\d+)([.)])|([#>+=-]))?");

	private Verbatim() {
	}

	/** The text as Markdown that shows it; without blanks around it, so that it may stand in bold. */
	public static String of(String text) {
		return text.strip().lines().map(Verbatim::line).collect(Collectors.joining("\n"));
	}

	private static String line(String line) {
		var start = LINE_START.matcher(line);
		start.lookingAt();
		var begun = new StringBuilder(reference(' ').repeat(start.group(1).length()));
		if (start.group(2) != null) {
			begun.append(start.group(2)).append(reference(start.group(3).charAt(0)));
		}
		else if (start.group(4) != null) {
			begun.append(reference(start.group(4).charAt(0)));
		}
		return begun + INLINE.matcher(line.substring(start.end())).replaceAll(Verbatim::inline);
	}

	private static String inline(MatchResult found) {
		var address = found.group(1);
		return address == null ? reference(found.group().charAt(0)) : Matcher.quoteReplacement("<" + address + ">");
	}

	private static String reference(char sign) {
		return "&#%d;".formatted((int) (sign == ' ' ? '\u00a0' : sign));
	}

}
