using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Catalogues;

/// <summary>目录架 — one reading of the catalogue for the whole process, read anew when the district changed it.</summary>
public sealed class CatalogueShelf(ModuleList modules)
{
    private volatile Catalogue? _catalogue;

    public async Task<Catalogue> TakeAsync(ShijiDb db, CancellationToken cancel = default)
    {
        var version = await db.Set<Book>().Select(b => b.CatalogueVersion).SingleOrDefaultAsync(cancel);
        if (_catalogue is { } kept && kept.Version == version) return kept;
        return _catalogue = await new CatalogueReader(db, modules).ReadAsync(cancel);
    }
}
