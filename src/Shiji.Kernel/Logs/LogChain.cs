using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Logs;

/// <summary>日志链 — seals what was logged, in order, and checks what was sealed (domain.md §9.3, §9.7 只增不改).</summary>
public sealed class LogChain(ShijiDb db, LogDigest digest)
{
    private const int Batch = 2000;

    /// <summary>How far back a beat looks for entries that were numbered earlier and saved later than others.</summary>
    private const int Window = 1000;

    /// <summary>Seals the entries that are saved and have no seal yet; returns how many. Two at once: the second finds its place taken and does nothing.</summary>
    public async Task<int> SealAsync(bool everything = false, CancellationToken cancel = default)
    {
        var last = await db.Set<LogSeal>().AsNoTracking().OrderByDescending(s => s.Position).FirstOrDefaultAsync(cancel);
        var since = everything || last is null ? 0 : await db.Set<LogSeal>().OrderByDescending(s => s.EntryId).Select(s => s.EntryId).FirstAsync(cancel) - Window;
        var open = await db.Whole<LogEntry>().AsNoTracking()
            .Where(e => e.Id > since && !db.Set<LogSeal>().Any(s => s.EntryId == e.Id)).OrderBy(e => e.Id).Take(Batch).ToListAsync(cancel);
        if (open.Count == 0) return 0;
        var (position, hash) = last is not null ? (last.Position, last.Hash) : Start(await CutAsync(cancel));
        foreach (var entry in open) db.Add(new LogSeal { Position = ++position, EntryId = entry.Id, Digest = digest.Name, Hash = hash = digest.HashOf(entry, hash) });
        try
        {
            await db.SaveChangesAsync(cancel);
            return open.Count;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    /// <summary>Follows the chain from its first link, or from the cut before which the log was cleared; that cut must itself be told by an entry of the chain.</summary>
    /// <param name="noted">Heads noted earlier, outside the database: each must still be a link, or the chain was written anew or its end cut off.</param>
    public async Task<LogCheck> VerifyAsync(IReadOnlyCollection<(long Position, string Hash)>? noted = null, Action<long>? done = null, CancellationToken cancel = default)
    {
        var cut = await CutAsync(cancel);
        var ((position, hash), told, heads) = (Start(cut), cut is null, (noted ?? []).ToLookup(n => n.Position, n => n.Hash));
        if (heads[position].Any(head => head != hash)) return Broken($"日志截在第 {position} 道封条，与当时记下的不同。");
        var start = position;
        var links = from s in db.Set<LogSeal>().AsNoTracking()
                    join e in db.Whole<LogEntry>().AsNoTracking() on s.EntryId equals e.Id into entries
                    from e in entries.DefaultIfEmpty()
                    where s.Position > start
                    orderby s.Position
                    select new { Seal = s, Entry = e };
        await foreach (var link in links.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (link.Seal.Position != ++position) return Broken($"第 {position} 道封条不见了。");
            if (link.Entry is null) return Broken($"第 {position} 条日志（编号 {link.Seal.EntryId}）不见了。");
            if (LogDigest.Of(link.Seal.Digest)?.HashOf(link.Entry, hash) != link.Seal.Hash) return Broken($"第 {position} 条日志（编号 {link.Entry.Id}，{link.Entry.At:yyyy-MM-dd HH:mm:ss} UTC，{link.Entry.Who}）或它的封条被改动过。");
            hash = link.Seal.Hash;
            told |= Tells(link.Entry, cut);
            if (heads[position].Any(head => head != hash)) return Broken($"第 {position} 道封条与当时记下的不同。");
            done?.Invoke(position);
        }

        if (heads.Where(h => h.Key > position).Select(h => h.Key).Order().FirstOrDefault() is > 0 and var beyond) return Broken($"当时记下的第 {beyond} 道封条不见了，日志末尾被截断过。");
        if (!told) return Broken($"第 {start} 道封条以前的日志不见了，却没有一条日志说它是到期清除的。");
        var unsealed = await db.Whole<LogEntry>().LongCountAsync(cancel) - await db.Set<LogSeal>().LongCountAsync(cancel);
        return new(position, hash, unsealed, null) { Cut = cut };

        LogCheck Broken(string fault) => new(position, hash, 0, fault) { Cut = cut };
    }

    private Task<LogCut?> CutAsync(CancellationToken cancel) => db.Set<LogCut>().AsNoTracking().OrderByDescending(c => c.Position).FirstOrDefaultAsync(cancel);

    private static (long Position, string Hash) Start(LogCut? cut) => (cut?.Position ?? 0, cut?.Hash ?? "");

    private static bool Tells(LogEntry entry, LogCut? cut) =>
        cut is not null && entry.Act == LogAct.Created && entry.Subject == "log_cut" && entry.SubjectId == $"{cut.Position}" && entry.After!.Contains(cut.Hash, StringComparison.Ordinal);
}

/// <summary>日志核验 — how far the chain holds.</summary>
/// <param name="Sealed">The position of the last link.</param>
/// <param name="Head">The hash of the last link that held; note it elsewhere, and a chain cut short can be told.</param>
/// <param name="Unsealed">Entries too young to be sealed.</param>
/// <param name="Fault">Null when everything held.</param>
public sealed record LogCheck(long Sealed, string Head, long Unsealed, string? Fault)
{
    /// <summary>Where what is left begins; null while nothing was cleared.</summary>
    public LogCut? Cut { get; init; }
}
