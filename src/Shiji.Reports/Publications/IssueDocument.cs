using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Office;
using Shiji.Reports.Closings;
using Shiji.Reports.Sources;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Publications;

/// <summary>成文 — a composed summary goes out: its file is kept to the byte, each of its figures gets a code anybody may verify, and where the period was closed they must be the frozen ones.</summary>
public sealed partial class IssueDocument(ShijiDb db, ClosingUnits units, ReadClosings closings, FrozenEditions editions, RuleReader rules, DistrictClock clock)
{
    private const int LongestNumber = 40;
    private const int LongestLine = 100;

    /// <param name="catalogue">目录.</param>
    /// <param name="summary">As just composed from the live book.</param>
    /// <param name="outgoing">成文单.</param>
    public async Task<Outcome<Publication>> DoAsync(Catalogue catalogue, Summary summary, Outgoing outgoing, CancellationToken cancel = default)
    {
        var (organisation, period) = (summary.Organisation, summary.Period);
        if (await db.CheckAsync(Permission.ClosePeriods, organisation.Id, cancel) is { } beyond) return beyond;
        var (number, addressee, note) = (Line(outgoing.Number) is { } typed ? OpeningBrackets().Replace(ClosingBrackets().Replace(typed, "〕"), "〔") : null, Line(outgoing.Addressee)?.TrimEnd('：', ':'), Line(outgoing.Note));
        if (number?.Length > LongestNumber) return new Refusal($"发文字号请在 {LongestNumber} 字以内。", "number");
        if (number is not null && !NumberForm().IsMatch(number)) return new Refusal("发文字号写成“机关代字〔2022〕5号”：六角括号，年份四位，不加“第”，序号不补零。", "number");
        if (addressee?.Length > LongestLine) return new Refusal($"主送请在 {LongestLine} 字以内。", "addressee");
        if (note?.Length > LongestLine) return new Refusal($"附注请在 {LongestLine} 字以内。", "note");
        if (number is not null && await db.Set<Publication>().AnyAsync(p => p.Number == number && p.State == PublicationState.Issued, cancel)) return new Refusal($"“{number}”已经用过，请核对发文字号。", "number");
        var closing = await db.Set<Closing>().AsNoTracking().Where(c => c.OrganisationId == organisation.Id && c.Period == period.Key && c.State == ClosingState.Accepted)
            .OrderByDescending(c => c.Edition).FirstOrDefaultAsync(cancel);
        if (closing is null && new PublicationRules(await rules.OnAsync(clock.Today, cancel)).NeedsClosing(period) && (await units.UnderAsync(organisation.Id, period, cancel)).Count > 0)
            return new Refusal($"{period.Name}还没有结账；先结账，数字定格以后再成文。", "closing");
        if (closing is not null && await MovedAsync(catalogue, closing, summary, cancel) is { } moved) return moved;

        var sources = SummarySources.Of(summary, await editions.OfAsync(catalogue, summary, cancel)).Select(s => s with { Code = FigureCode.New() }).ToList();
        using var memory = new MemoryStream();
        DocxWriter.Write(SummaryDocument.Of(summary, sources, clock.Today, clock.UtcNow) with { Letterhead = number is null ? null : new($"{organisation.Name}文件", number), Addressee = addressee, Note = note }, memory, outgoing.Layout);
        var publication = new Publication
        {
            Id = clock.NewId(),
            OrganisationId = organisation.Id,
            Day = clock.Today,
            Title = string.Concat(summary.Title),
            Number = number,
            From = period.From,
            Until = period.Until,
            ClosingId = closing?.Id,
            TextId = outgoing.Text?.Id,
            TextVersion = outgoing.Text?.Version,
            IssuedAt = clock.UtcNow,
            IssuedBy = db.Actor.Name,
            IssuedById = db.Actor.AccountId,
            Digest = Convert.ToHexStringLower(SHA256.HashData(memory.ToArray())),
            Figures = sources.Count,
        };
        db.Add(publication);
        db.Add(new PublishedFile { PublicationId = publication.Id, OrganisationId = organisation.Id, Day = publication.Day, Content = memory.ToArray() });
        db.AddRange(sources.Zip(SummarySources.Figures(summary), (s, f) => (Source: s, Figure: f)).Select((s, i) => Published(publication, i, s.Source, s.Figure)));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (number is not null && !cancel.IsCancellationRequested)
        {
            return new Refusal($"“{number}”刚刚被用了，请核对发文字号。", "number");
        }

        return publication;
    }

    /// <summary>A document of a closed period says what was frozen, or waits until that is closed again.</summary>
    private async Task<Refusal?> MovedAsync(Catalogue catalogue, Closing closing, Summary summary, CancellationToken cancel)
    {
        var frozen = (await closings.CompareAsync(catalogue, closing, cancel)).ToDictionary(c => c.Indicator.Key);
        var moved = summary.Figures.Where(f => frozen.TryGetValue(f.Indicator.Key, out var kept) && kept.Moved).Select(f => f.Indicator).DistinctBy(i => i.Key).ToList();
        return moved.Count == 0 ? null : new Refusal(
            $"第 {closing.Edition} 版定格以后，文中有 {moved.Count} 个数有更正：{string.Join("、", moved.Take(5).Select(i => $"{i.Name}（定格 {i.Show(frozen[i.Key].Frozen)}，现值 {i.Show(frozen[i.Key].Live)}）"))}{(moved.Count > 5 ? "等" : "")}。请先重新结账，再成文。", "closing");
    }

    [GeneratedRegex(@"^\p{L}+〔20[0-9]{2}〕[1-9][0-9]*号$")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"[\[［(（【]")]
    private static partial Regex OpeningBrackets();

    [GeneratedRegex(@"[\]］)）】]")]
    private static partial Regex ClosingBrackets();

    private static string? Line(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings(" ").Trim();

    private static PublishedFigure Published(Publication publication, int ordinal, FigureSource source, CitedFigure figure) => new()
    {
        Code = source.Code!,
        PublicationId = publication.Id,
        Ordinal = ordinal,
        OrganisationId = publication.OrganisationId,
        Day = publication.Day,
        Bookmark = source.Bookmark,
        Key = source.Key,
        Name = source.Name,
        Period = source.Period,
        At = figure.At?.Code,
        Against = source.Against,
        Beside = source.Against is null ? null : FigureSource.Written(source.Beside),
        Printed = source.Printed,
        Basis = source.Basis,
        Unit = source.Unit,
        Value = FigureSource.Written(source.Value),
        Shown = figure.Indicator.Show(source.Value),
        Edition = source.Edition,
        Digest = source.Digest,
    };
}
