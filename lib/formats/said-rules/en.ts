import type { SaidRules } from './rules.ts';

/** After "I will": no deed is promised by these. */
const NO_DEED =
  /(?!(?:also |then |just |still |only |all |both |always |definitely |probably )?(?:be(?! (?:sending|sharing|adding|sure to|in touch|back to you))|see(?! to (?:it|that))|never|not(?! forget)|have (?:to|a)\b|miss|need|understand|believe|enjoy|admit|know|wait|love|like|go\b|travel|assume|probably|perhaps|remain|become|get used|say|likely|die|feel|grab (?:a|some)|spare|look forward|keep (?:it|this) (?:short|brief|simple)|take (?:the|that) (?:blame|point|hint)))/
    .source;

/** What somebody does for another in mails: after words such as "I can" or "let me", which say little by themselves. */
const DEED =
  /(?:add|answer|arrange|ask|bring|book|call|change|check|chase|clarify|come back|compare|confirm|connect|deliver|discuss|do|draft|drop|email|escalate|extend|finish|find|fix|follow|forward|get|give|have (?:it|that|this|the)|help|introduce|investigate|join|look (?:into|over|at)|make|move|offer|organi[sz]e|pass|pick|ping|prepare|present|provide|publish|put|raise|record|reply|report|resend|review|run|schedule|send|set up|share|sort|speak|submit|support|take|talk|test|try|update|verify|walk|work|write)\b/
    .source;

/** After "could you": nobody is asked to do these. */
const NO_FAVOUR =
  /(?!(?:please |kindly |maybe |perhaps |also |possibly )?(?:believe|imagine|be\b(?! able| so kind| kind)|rather|see\b|remember|recall|think of|say\b|like\b|prefer|guess|hear\b|feel|spot|see\b|smell))/
    .source;

/** After "please": politeness, notices and the small print of newsletters. */
const NO_REQUEST =
  /(?!(?:also |just )?(?:note|find|see\b(?! to )|accept|join (?:me|us) in|excuse|pardon|forgive|enjoy|feel free|ignore|disregard|do not|don't hesitate|don't reply|never hesitate|be advised|be aware|rest assured|click|visit|unsubscribe|read our|allow|consider the environment|think before))/
    .source;

export const english: SaidRules = {
  promise: [
    new RegExp(`\\b(?:I|[Ww]e)(?:'ll| will| shall) ${NO_DEED}`),
    new RegExp(
      `\\b(?:I'm|I am|[Ww]e're|[Ww]e are) (?:going|planning) to ${NO_DEED}(?!a\\b|an\\b|the\\b|my\\b|our\\b)\\p{Ll}`,
      'u',
    ),
    new RegExp(`\\b(?:I|[Ww]e) (?:also )?(?:plan|intend|aim|mean) to ${DEED}`),
    new RegExp(`\\b(?:I|[Ww]e) can (?:also |certainly |definitely |surely )?${DEED}`),
    new RegExp(
      `\\b(?:I'm|I am|[Ww]e're|[Ww]e are|I'd be|I would be|[Ww]e'd be) (?:more than |very )?(?:happy|glad) to ${DEED}`,
    ),
    new RegExp(`^(?:\\p{L}+, |[Vv]ery )?[Hh]appy to ${DEED}`, 'u'),
    new RegExp(`\\b(?:I|[Ww]e) should be able to ${DEED}`),
    /\b[Yy]ou can count on (?:me|us) (?:for|to)\b/,
    /\b(?:I|[Ww]e) (?:hereby )?(?:promise|commit|undertake|guarantee) (?:to|that|you)\b/,
    /\b(?:I|[Ww]e) (?:hereby )?commit to\b/,
    /\b(?:I'm|I am|[Ww]e're|[Ww]e are) committed to \p{L}+ing\b/u,
    /\b(?:I'm|I am|[Ww]e're|[Ww]e are) (?:sending|sharing|preparing|forwarding|working on)\b.*\b(?:today|tonight|tomorrow|this (?:week|afternoon|evening)|shortly|now|for you)\b/,
    /\b[Ll]et me (?:quickly |just )?(?:check|find|look|ask|send|talk|speak|come back|get back|confirm|see (?:if|whether|what)|follow up|put|take|share|forward)\b/,
    /\b[Ll]eave (?:it|this|that) (?:with|to) me\b/,
    /\b[Cc]onsider it done\b/,
    /(?:^|[,;.] ?)[Ww]ill do\b/,
    /\bI(?:'m| am) on it\b/,
    /\bI owe you (?:an? |the |my )/,
    /\b[Yy]ou(?:'ll| will) (?:have|get|receive|hear)\b.*\b(?:from (?:me|us)|on your desk|by|tomorrow|tonight|today|this week|on \p{Lu}\p{L}+day)\b/u,
    /\bwill be (?:with you|in your inbox|on your desk)\b/,
    /\b[Ee]xpect (?:the|a|an|my|our)\b.*\b(?:from (?:me|us)|by|on|tomorrow|today)\b/,
    /\b[Gg]ive me until\b/,
  ],
  ask: [
    new RegExp(
      `\\b(?:[Cc]an|[Cc]ould|[Ww]ill|[Ww]ould) you ${NO_FAVOUR}(?!have\\b|tell me how)\\p{L}.*\\?`,
      'u',
    ),
    new RegExp(`\\b[Pp]lease,? ${NO_REQUEST}\\p{Ll}`, 'u'),
    /^(?:[Aa]nd |[Aa]lso,? )?[Pp]lease don't (?:share|forward|tell|change|send|forget)\b/,
    /\b[Ww]ould (?:you|someone|anyone) mind\b/,
    /\b[Ww]ould .{3,40} (?:work|suit|be (?:good|fine|ok|okay|possible)) (?:for you|for a|for the)\b.*\?/,
    /\b(?:[Dd]o|[Mm]ight) you have (?:time|a minute|a moment|\p{L}+ minutes)\b.*\?/u,
    /\b(?:would|'d) help (?:a lot |me |us |enormously )*if you\b/,
    /\byour? .*\b(?:is|are) (?:needed|required|due) (?:by|before|until)\b/i,
    /^(?:When|Once|As soon as|Whenever) [^,]*, (?:please )?(?:send|share|give|forward|tell|let me know|call|check|drop|confirm|ping)\b/,
    /\b(?:[Cc]an|[Cc]ould|[Ww]ould) (?:someone|somebody|anyone|one of you|your team)\b(?! really| ever).*\?/,
    /\b(?:[Cc]an|[Cc]ould|[Mm]ay) I ask you (?:to|for)\b/,
    /\b[Aa]ny chance (?:you|that you|of you|for you)\b/,
    /\b[Dd]o you think you (?:can|could)\b/,
    /\b(?:be|is it) possible (?:for you )?to\b.*\?/,
    /\b(?:hoping|wondering) (?:if |whether )?you (?:can|could|might|would)\b/,
    /\b(?:I|[Ww]e) (?:still |also |really |urgently )?need (?:you to\b|your\b|.* from you\b)/,
    /\b(?:I|[Ww]e)(?:'d| would) (?:really |also |much )?(?:appreciate (?:it if|your|a|an)|like you to|love (?:you to|your|to get your)|ask you to)\b/,
    /\bbe (?:very |most )?(?:grateful|thankful|obliged) (?:for your|if you)\b/,
    /\bbe (?:really |very )?(?:great|good|helpful|nice|lovely|perfect|ideal) if you (?:can|could|would)\b/,
    /\b(?:I|[Ww]e) (?:kindly |would )?ask (?:that )?you\b/,
    /(?:^|, |and )(?:[Pp]lease )?(?:[Dd]on't|[Dd]o not) forget to\b/,
    /^(?:[Aa]nd |[Aa]lso,? |\p{Lu}\p{L}+, )?(?:[Mm]ake sure|[Bb]e sure|[Rr]emember) (?:to|that|you)\b/u,
    /\b[Kk]indly (?!note|find|be advised|ignore)\p{Ll}+/u,
    /^(?:\p{Lu}\p{L}+, |[Aa]nd |[Aa]lso,? |[Ss]o )?(?:[Ss]end|[Gg]ive|[Ff]orward|[Tt]ell|[Pp]ing|[Rr]emind|[Cc]opy|[Dd]rop|[Ss]how|[Cc]all|[Kk]eep|[Ll]et) (?:me|us) (?!until|know if (?:you|there|any)|be\b|guess|hope|introduce|check|send|talk|look|ask|get back|come back|see|find|say|explain|start|take|share|put|confirm|forward|quickly|just|speak|follow|clarify|add|go)/u,
    /\b[Ll]ooking forward to (?:receiving|getting) (?:your|the|it)\b/,
    /^If you (?:can|could|would)(?: please)?\b.*\b(?:great|helpful|appreciate|good|grateful|perfect|nice)\b/,
  ],
  neither: [
    /^(?:If|Unless|Should you|Had you|Were you|In case|Provided|Once you (?:have|are))\b(?! you (?:can|could|would)\b)/,
    /\b[Ll]et (?:me|us) know (?:if|whether|should|in case) (?:there|you (?:have|need|see|run|find|want|would like|'d like)|any|anything|something)/,
    /\blet you know if\b/,
    /^(?:\p{L}+,? ){0,3}(?:[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|[Ww]ho|\p{Lu}\p{L}+) (?:has |have |had |also )?(?:said|told|asked|wrote|mentioned|claimed|wanted|hopes|hoped|thinks|thought|reminded|says)\b/u,
    /\b(?:[Ii]|[Ww]e) (?:can't|cannot|can not|won't|couldn't|can no longer)\b/,
    /\bunsubscribe\b|\bnewsletter\b|\byour privacy\b|\bthis e?-?mail (?:is|was) sent\b|\bterms of (?:use|service)\b/i,
    /\b[Aa]s promised\b/,
    /\b(?:do not|don't|not) hesitate\b/,
    /^["“„«>]/,
    /\b[Tt]hank(?:s| you) (?:so much |very much |a lot |again )?for (?:sending|sharing|returning|your|the|letting)\b(?!.*\b(?:could|can|please)\b)/,
  ],
};
