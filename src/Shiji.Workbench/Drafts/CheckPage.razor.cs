using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;
using Shiji.Reports.Crossings;
using Shiji.Reports.Drafts;
using Shiji.Reports.Sources;

namespace Shiji.Workbench;

/// <summary>核稿页 — a draft is uploaded or pasted, each of its figures judged, and a better wording put in its place by one button.</summary>
public sealed partial class CheckPage
{
    private const int Longest = 40;

    [Inject] private CheckDraft Check { get; set; } = null!;

    [SupplyParameterFromForm(Name = "file")] private IFormFile? File { get; set; }

    [Inject] private CheckSources Carried { get; set; } = null!;

    [Inject] private CrossDrafts Cross { get; set; } = null!;

    private IReadOnlyList<Crossing> Crossings { get; set; } = [];

    [Inject] private KeepDraft Keep { get; set; } = null!;

    /// <summary>The Word file being checked; null where text was pasted.</summary>
    private DraftFile? Word { get; set; }

    private int? Revision => int.TryParse(Posted("revision"), CultureInfo.InvariantCulture, out var revision) ? revision : null;

    private CheckedDraft? Checked { get; set; }

    /// <summary>What the file itself says of its figures; empty where it says nothing.</summary>
    private IReadOnlyList<CheckedSource> Sources { get; set; } = [];

    private async Task CheckAsync()
    {
        var typed = Posted("text").ReplaceLineEndings("\n");
        var draft = Posted("replace") is not { Length: > 0 } asked ? await OpenAsync()
            : Revision is { } revision ? await ReplacedAsync(revision, asked.Split('|', 3)) : Replaced(typed, asked.Split('|', 3));
        if (!draft.Ok) Refuse(draft.Refusal, StatusCodes.Status422UnprocessableEntity);
        if (!draft.Ok && await Keep.FindAsync(null, Cancel) is { } file && Revision is not null) draft = Opened(Word = file);
        if (draft.Ok || typed.Length > 0) await CheckAsync(draft.Ok ? draft.Value : OpenedDraft.Of(typed));
    }

    /// <summary>The words written into the Word file that is being checked, its looks left alone.</summary>
    private async Task<Outcome<OpenedDraft>> ReplacedAsync(int revision, string[] asked)
    {
        if (asked.Length != 3 || !int.TryParse(asked[0], CultureInfo.InvariantCulture, out var start)) return new Refusal("没有看懂要改哪一处，请再选一次。", "file");
        var replaced = await Keep.ReplaceAsync(revision, start, asked[1].ReplaceLineEndings("\n"), asked[2], Cancel);
        return replaced.Ok ? Opened(Word = replaced.Value) : replaced.Refusal;
    }

    private static Outcome<OpenedDraft> Opened(DraftFile file) => OpenDraft.Read(file.Content, file.Name);

    /// <summary>The words in place of the figure, if it still stands where it was found: the text may have been typed in since.</summary>
    private static Outcome<OpenedDraft> Replaced(string text, string[] asked)
    {
        if (asked.Length == 3 && int.TryParse(asked[0], CultureInfo.InvariantCulture, out var start) && start >= 0 && start <= text.Length
            && text.AsSpan(start).StartsWith(asked[1].ReplaceLineEndings("\n"), StringComparison.Ordinal))
            return OpenedDraft.Of(text[..start] + asked[2] + text[(start + asked[1].ReplaceLineEndings("\n").Length)..]);
        return new Refusal("文字在核对以后改动过，没有替换；下面是按现在的文字重新核对的结果，请再选一次。", "text");
    }

    private async Task CheckAsync(OpenedDraft draft)
    {
        Checked = await Check.DoAsync(Where.Catalogue, draft, Where.Organisation, Where.Period, Cancel);
        Crossings = await Cross.DoAsync(Where.Catalogue, Checked, cancel: Cancel);
        Sources = await Carried.DoAsync(Where.Catalogue, draft.Carried, Cancel);
    }

    private async Task<Outcome<OpenedDraft>> OpenAsync()
    {
        if (File is not { Length: > 0 } file)
        {
            if (Posted("text") is not { Length: > 0 } pasted) return new Refusal("请选择一个文件，或把文稿贴进来。", "text");
            var text = OpenDraft.Of(pasted, "文稿");
            return text.Ok ? OpenedDraft.Of(text.Value) : text.Refusal;
        }

        if (file.Length > OpenDraft.Largest) return OpenDraft.TooLarge(file.FileName);
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, Cancel);
        var opened = OpenDraft.Read(content, Path.GetFileName(file.FileName));
        if (opened is { Ok: true, Value.IsWord: true }) Word = await Keep.PutAsync(Path.GetFileName(file.FileName), content, Cancel);
        return opened;
    }

    private string Posted(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault() ?? "" : "";

    private static IEnumerable<string> Counts(CheckedDraft draft) => Enum.GetValues<DraftVerdict>().Where(v => draft.Count(v) > 0).Select(v => $"{v.Word()} {draft.Count(v)}");

    private static List<CheckedFigure> Wanting(CheckedDraft draft) => [.. draft.Figures.Where(f => !Stands(f))];

    private static List<CheckedFigure> Standing(CheckedDraft draft) => [.. draft.Figures.Where(Stands)];

    private static bool Stands(CheckedFigure figure) => figure.Verdict is DraftVerdict.Exact or DraftVerdict.Fair;

    private static string AnchorOf(CheckedFigure figure) => CheckedText.AnchorOf(figure);

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..Longest] + "…";

    private static string Kept(CheckedFigure figure) => figure.Indicator?.Show(figure.Ledger) ?? "—";

    private string? HrefOf(CheckedFigure figure) => figure is { Indicator: { } indicator, Organisation: { } unit, Period: { } period }
        ? Where.ToOther(Figure.Of(indicator).Path, unit.Code).Replace($"period={Uri.EscapeDataString(Where.Period.Code)}", $"period={Uri.EscapeDataString(period.Code)}", StringComparison.Ordinal) : null;
}
