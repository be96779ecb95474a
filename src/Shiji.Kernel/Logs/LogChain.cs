using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Logs;

/// <summary>日志链 — seals what was logged, in order, and checks what was sealed (domain.md §9.3, §9.7 只增不改).</summary>
public sealed class LogChain(ShijiDb db)
{
    private const string Sha256 = "SHA-256";
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
        var (position, hash) = (last?.Position ?? 0, last?.Hash ?? "");
        foreach (var entry in open) db.Add(new LogSeal { Position = ++position, EntryId = entry.Id, Digest = Sha256, Hash = hash = HashOf(entry, hash) });
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

    /// <summary>Follows the chain from its first link.</summary>
    /// <param name="noted">Heads noted earlier, outside the database: each must still be a link, or the chain was written anew or its end cut off.</param>
    public async Task<LogCheck> VerifyAsync(IReadOnlyCollection<(long Position, string Hash)>? noted = null, Action<long>? done = null, CancellationToken cancel = default)
    {
        var (position, hash, heads) = (0L, "", (noted ?? []).ToLookup(n => n.Position, n => n.Hash));
        var links = from s in db.Set<LogSeal>().AsNoTracking()
                    join e in db.Whole<LogEntry>().AsNoTracking() on s.EntryId equals e.Id into entries
                    from e in entries.DefaultIfEmpty()
                    orderby s.Position
                    select new { Seal = s, Entry = e };
        await foreach (var link in links.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (link.Seal.Position != ++position) return Broken($"第 {position} 道封条不见了。");
            if (link.Entry is null) return Broken($"第 {position} 条日志（编号 {link.Seal.EntryId}）不见了。");
            if (HashOf(link.Entry, hash) != link.Seal.Hash) return Broken($"第 {position} 条日志（编号 {link.Entry.Id}，{link.Entry.At:yyyy-MM-dd HH:mm:ss} UTC，{link.Entry.Who}）或它的封条被改动过。");
            hash = link.Seal.Hash;
            if (heads[position].Any(head => head != hash)) return Broken($"第 {position} 道封条与当时记下的不同。");
            done?.Invoke(position);
        }

        if (heads.Where(h => h.Key > position).Select(h => h.Key).Order().FirstOrDefault() is > 0 and var beyond) return Broken($"当时记下的第 {beyond} 道封条不见了，日志末尾被截断过。");
        var unsealed = await db.Whole<LogEntry>().LongCountAsync(cancel) - position;
        return new(position, hash, unsealed, null);

        LogCheck Broken(string fault) => new(position, hash, 0, fault);
    }

    private static string HashOf(LogEntry entry, string previous) => Convert.ToHexStringLower(SHA256.HashData(LogText.Of(entry, previous)));
}

/// <summary>日志核验 — how far the chain holds.</summary>
/// <param name="Head">The hash of the last link that held; note it elsewhere, and a chain cut short can be told.</param>
/// <param name="Unsealed">Entries too young to be sealed.</param>
/// <param name="Fault">Null when everything held.</param>
public sealed record LogCheck(long Sealed, string Head, long Unsealed, string? Fault);
