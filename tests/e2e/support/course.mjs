// The served course as its author wrote it: what the tests expect to see, and the right answers.
// It reads only what the tests need, and knows nothing of the app's own parser.

import { SITE } from './settings.mjs';

/**
 * The course: its id, title, and modules with their lessons. A lesson has the ids of its questions, of those in
 * its calmer version, and says whether it begins with a content note. A question has its options with their feedback,
 * and `says` the hint (`tip`) and the explanation (`important`).
 */
export async function readCourse() {
  const text = await read('course.md');
  const files = [...text.split('@modules')[1].matchAll(/^\d+\.\s+\[.*?\]\((\S+?)\)/gm)].map((link) => link[1]);
  const modules = [];
  for (const [at, file] of files.entries()) {
    modules.push({ file, address: `#/${at + 1}`, ...readModule(await read(file), at + 1) });
  }
  const all = modules.flatMap((module) => module.lessons).flatMap((lesson) => [...lesson.questions, ...lesson.calmQuestions]);
  return {
    id: keys(text.match(/<!-- @course(.*?)-->/s)[1]).id,
    title: words(text.match(/^# (.+)$/m)[1]),
    modules,
    lessons: modules.flatMap((module) => module.lessons),
    question: (id) => all.find((question) => question.id === id),
  };
}

async function read(file) {
  const answer = await fetch(`${SITE}course/${file}`);
  if (!answer.ok) throw new Error(`The site has no course/${file}.`);
  return answer.text();
}

function readModule(text, number) {
  const module = { title: words(text.match(/^# (.+)$/m)[1]), lessons: [] };
  let [heading, lesson, calm, question, alert] = [];
  for (const line of text.split('\n')) {
    const [, marks, title] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
    const [, kind, settings] = /^<!-- @([\w-]+)(.*?)-->/.exec(line) ?? [];
    const [, box, option] = /^- \[([ xX])\] (.+)$/.exec(line) ?? [];
    const [, indent, quoted] = /^( *)> (.+)$/.exec(line) ?? [];
    if (marks) {
      heading = { level: marks.length, title: words(title) };
      question = undefined;
      if (heading.level === 2) lesson = undefined;
      if (heading.level <= (calm?.level ?? 0)) calm = undefined;
    } else if (kind === 'lesson') {
      const address = `#/${number}/${module.lessons.length + 1}`;
      lesson = { ...keys(settings), title: heading.title, address, hasNote: false, questions: [], calmQuestions: [] };
      module.lessons.push(lesson);
    } else if (kind === 'alternative' && lesson) {
      calm = heading;
      lesson.calmTitle = heading.title;
    } else if (kind === 'question' && lesson) {
      const { id, attempts = Infinity } = keys(settings);
      question = { id, attempts: Number(attempts), title: heading.title, options: [], says: {} };
      (calm ? lesson.calmQuestions : lesson.questions).push(question);
    } else if (line.startsWith('> [!CAUTION]') && lesson && !question) {
      lesson.hasNote = true;
    } else if (option && question) {
      question.options.push({ words: words(option), right: box !== ' ', feedback: '' });
    } else if (quoted && question) {
      const role = /^\[!(\w+)\]/.exec(quoted)?.[1].toLowerCase();
      if (role) alert = role;
      else if (indent) question.options.at(-1).feedback += `${words(quoted)} `;
      else question.says[alert] = `${question.says[alert] ?? ''}${words(quoted)} `;
    }
  }
  return module;
}

/** The `key=value` pairs of a comment. */
function keys(settings) {
  const pairs = settings.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g);
  return Object.fromEntries([...pairs].map(([, key, quoted, plain]) => [key, quoted ?? plain]));
}

/** What a reader sees of a line of Markdown. Weights such as `25%` are for the program. */
function words(markdown) {
  return markdown
    .replace(/`-?\d+%`/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}

/** The right options of a question. */
export const rightOptions = (question) => question.options.filter((option) => option.right);

/** One wrong option of a question. */
export const wrongOption = (question) => question.options.find((option) => !option.right);
