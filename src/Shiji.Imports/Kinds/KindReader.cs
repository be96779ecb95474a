using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>种类读取 — what can be imported: every register of the district.</summary>
public sealed class KindReader(ShijiDb db)
{
    public async Task<IReadOnlyList<RegisterKind>> AllAsync(CancellationToken cancel = default) =>
        [.. (await Registers.ToListAsync(cancel)).Select(r => new RegisterKind(r))];

    public async Task<Outcome<RegisterKind>> FindAsync(string? key, CancellationToken cancel = default)
    {
        var wanted = RegisterKind.RegisterOf(key ?? "");
        return await Registers.SingleOrDefaultAsync(r => r.Key == wanted, cancel) is { } register
            ? new RegisterKind(register)
            : new Outcome<RegisterKind>(null, new Refusal("请选择要导入哪一种台账。", "kind"));
    }

    private IQueryable<Register> Registers => db.Set<Register>().AsNoTracking().Include(r => r.Columns).OrderBy(r => r.Id);
}
