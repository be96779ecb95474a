using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Results;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;

namespace Shiji.Workbench;

/// <summary>改稿 — one part of a text: what the buttons do to it, what it reads like, and what it is kept as.</summary>
public sealed class EditText(ComposeSummary compose, FigureReader figures)
{
    /// <summary>插入处 — where a figure goes that is chosen from the list.</summary>
    public const char Mark = '▲';

    /// <summary>The verb of the buttons that go to another part.</summary>
    public const string Part = "part";

    private const int Most = 8;

    public async Task<Editing> OpenAsync(Where where, string text, int basedOn, int part, IFormCollection? form, CancellationToken cancel = default)
    {
        var (names, manuscript) = (new TemplateNames(where.Catalogue), new Manuscript(text));
        part = Math.Clamp(part, 0, manuscript.Parts.Count - 1);
        var blocks = form is null ? [.. manuscript.Of(part).Select(names.Shown)] : Done(form);
        var editing = new Editing(manuscript, part, basedOn, blocks) { Note = form?["note"], Seek = form?["seek"] };
        var full = Kept(where, editing);
        var read = full.Ok ? TemplateReader.Read(full.Value) : full.Refusal;
        var composed = read.Ok ? await compose.DoAsync(where.Catalogue, read.Value, where.Organisation, where.Period, cancel) : read.Refusal;
        return editing with { Preview = composed.Ok ? composed.Value : null, Refused = composed.Refusal, Found = await SeekAsync(where, names, editing.Seek, cancel) };
    }

    /// <summary>The whole text with keys for names, or which paragraph is wrong.</summary>
    public static Outcome<string> Kept(Where where, Editing editing)
    {
        var kept = new TemplateNames(where.Catalogue).Kept(string.Join('\n', editing.Blocks));
        if (!kept.Ok) return new Refusal(kept.Refusal.Message, "block");
        var lines = Manuscript.Cut(kept.Value);
        for (var i = 0; i < lines.Count; i++)
            if (TemplateReader.Line(lines[i]) is { Ok: false } wrong) return new Refusal($"第 {i + 1} 段：{wrong.Refusal!.Message}", "block");
        return editing.Manuscript.With(editing.Part, lines);
    }

    /// <summary>Which part somebody wants to go to; null where they want something else.</summary>
    public static int? Asked(IFormCollection form) => ((string?)form["do"])?.Split('-') is [Part, var number] && int.TryParse(number, out var part) ? part : null;

    /// <summary>Why not to another part just now; null where nothing was changed in this one.</summary>
    public static Refusal? Leaving(Where where, Editing editing) => Kept(where, editing) is { Ok: true } kept && kept.Value == editing.Manuscript.With(editing.Part, editing.Manuscript.Of(editing.Part))
        ? null : new("这一部分改了，还没有存，写的都还在。请先存为新的一版，再换；不要了的，点“不改了”。", "block");

    /// <summary>The posted blocks after the pressed button: up-2, down-2, cut-2, add-2, put|志愿服务时长|超.</summary>
    private static List<string> Done(IFormCollection form)
    {
        var posted = form["block"].OfType<string>().ToList();
        var act = (string?)form["do"] ?? "";
        if (act.StartsWith("put|", StringComparison.Ordinal)) Put(posted, "{{" + act["put|".Length..].TrimEnd('|') + "}}", form["at"]);
        else if (act.Split('-') is [not Part and var verb, var number] && int.TryParse(number, out var at) && at >= 0 && at < posted.Count) Move(posted, verb, at);
        return [.. posted.SelectMany(b => Manuscript.Cut(b))];
    }

    private static void Move(List<string> blocks, string verb, int at)
    {
        if (verb == "cut") blocks.RemoveAt(at);
        else if (verb == "add") blocks.Insert(at + 1, "新的一段。");
        else if ((verb == "up" ? at - 1 : at + 1) is var to && to >= 0 && to < blocks.Count) (blocks[at], blocks[to]) = (blocks[to], blocks[at]);
    }

    private static void Put(List<string> blocks, string token, string? at)
    {
        if (blocks.Count == 0) blocks.Add("");
        var marked = blocks.FindIndex(b => b.Contains(Mark, StringComparison.Ordinal));
        if (marked >= 0) blocks[marked] = blocks[marked].Replace(Mark.ToString(), token, StringComparison.Ordinal);
        else if (int.TryParse(at, out var n) && n >= 0 && n < blocks.Count) blocks[n] += token;
        else blocks[^1] += token;
    }

    private async Task<IReadOnlyList<FoundFigure>> SeekAsync(Where where, TemplateNames names, string? seek, CancellationToken cancel)
    {
        if (seek?.Trim() is not { Length: > 0 } word) return [];
        Indicator[] like = [.. where.Catalogue.Indicators.Where(i => i.Name.Contains(word, StringComparison.Ordinal) || i.Group.Contains(word, StringComparison.Ordinal)).Take(Most)];
        var table = await figures.ReadAsync(where.Catalogue, like.SelectMany(i => i.Measures), [where.Node], [where.Period], cancel);
        return [.. like.Select(i => Found(i, names.NameOf(i.Key), table.Of(i, where.Node, where.Period)))];
    }

    private static FoundFigure Found(Indicator indicator, string name, Quotient? value)
    {
        var plain = FigureWords.Of(indicator, value);
        return new(indicator, name, plain, [.. CitationReader.HedgesByWord.Select(h => (h.Key, Printed: FigureWords.Of(indicator, value, h.Value))).Where(h => h.Printed != plain && h.Printed.Contains(h.Key, StringComparison.Ordinal))]);
    }
}
