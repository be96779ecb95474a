using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Registers;

/// <summary>成批审核 — each row for itself: those that cannot be accepted stay as they are and say why.</summary>
public sealed class ReviewRows(ShijiDb db, ReviewRow review)
{
    public Task<ReviewedRows> AcceptAsync(IReadOnlyList<Guid> rows, CancellationToken cancel = default) => EachAsync(rows, id => review.AcceptAsync(id, cancel));

    public async Task<Outcome<ReviewedRows>> ReturnAsync(IReadOnlyList<Guid> rows, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么退回、要改什么。", "reason");
        return await EachAsync(rows, id => review.ReturnAsync(id, reason.Trim(), cancel));
    }

    private async Task<ReviewedRows> EachAsync(IReadOnlyList<Guid> rows, Func<Guid, Task<Refusal?>> act)
    {
        var refused = new List<(Guid, Refusal)>();
        foreach (var row in rows.Distinct())
            if (await act(row) is { } refusal)
            {
                refused.Add((row, refusal));
                db.ChangeTracker.Clear(); // what was refused must not be saved with the next
            }

        return new(rows.Distinct().Count() - refused.Count, refused);
    }
}

/// <summary>成批审核的结果.</summary>
public sealed record ReviewedRows(int Done, IReadOnlyList<(Guid Row, Refusal Why)> Refused);
