using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Catalogues;

/// <summary>
/// 开账 — gives every declared measure its account in the book. A measure that is new, or whose definition
/// changed with a release, is marked for a full recount.
/// </summary>
public sealed class CatalogueOpening(ShijiDb db, ModuleList modules)
{
    /// <summary>In the transaction that changed what is counted: its accounts, and a new reading of the catalogue in every process.</summary>
    /// <param name="empty">What the keys of the added measures have in common. Nothing was recorded under it yet, so nothing is counted again for them.</param>
    public async Task RenewAsync(string empty, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        // Whoever else adds something waits here, so that no two give out the same numbers.
        await db.Set<Book>().ExecuteUpdateAsync(b => b.SetProperty(x => x.CatalogueVersion, x => x.CatalogueVersion + 1), cancel);
        await OpenAsync(empty, cancel);
    }

    public Task<Catalogue> OpenAsync(CancellationToken cancel = default) => OpenAsync(null, cancel);

    private async Task<Catalogue> OpenAsync(string? empty, CancellationToken cancel)
    {
        var reader = new CatalogueReader(db, modules);
        var (_, _, measures, _) = await reader.DeclaredAsync(cancel);
        var accounts = await db.Set<LedgerAccount>().ToDictionaryAsync(a => a.Key, cancel);
        var next = accounts.Count == 0 ? 1 : accounts.Values.Max(a => a.Id) + 1;
        var (redefined, changed) = (false, false);
        foreach (var measure in measures)
        {
            var definition = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(measure.Definition)));
            if (accounts.TryGetValue(measure.Key, out var account) && account.Definition == definition) continue;
            changed = true;
            if (account is null) db.Add(new LedgerAccount { Id = next++, Key = measure.Key, Definition = definition });
            else
            {
                account.Definition = definition;
                redefined = true;
            }

            if (account is null && empty is not null && measure.Key.Contains(empty, StringComparison.Ordinal)) continue;
            db.Add(new StaleMark { Kind = Kind.Of(measure.RecordType), Series = measure.Series == 0 ? null : measure.Series });
        }

        // What was a flow may now be a stock: its totals are written anew, as when the tree changes.
        if (redefined) db.Add(new StaleMark { Kind = StaleMark.Tree });
        if (changed && await db.Set<Book>().SingleOrDefaultAsync(cancel) is { } book) book.CatalogueVersion++;
        await db.SaveChangesAsync(cancel);
        return await reader.ReadAsync(cancel);
    }
}
