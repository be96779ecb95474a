using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Office;

namespace Shiji.Reports.Drafts;

/// <summary>留存在核的文件 — keeps one's own file while it is being checked, and puts words into it.</summary>
public sealed class KeepDraft(ShijiDb db, DistrictClock clock)
{
    /// <summary>In place of whatever was kept before.</summary>
    public async Task<DraftFile?> PutAsync(string name, byte[] content, CancellationToken cancel = default)
    {
        if (db.Actor.AccountId is not { } account) return null;
        var file = await OwnAsync(cancel);
        if (file is null) db.Add(file = new() { AccountId = account, Name = name, Content = content, Revision = 1, At = clock.UtcNow });
        else (file.Name, file.Content, file.Revision, file.At) = (name, content, file.Revision + 1, clock.UtcNow);
        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>One's own, in the revision a page was made from; null where it is gone or was changed since.</summary>
    public async Task<DraftFile?> FindAsync(int? revision, CancellationToken cancel = default) => await OwnAsync(cancel) is { } file && (revision is null || file.Revision == revision) ? file : null;

    /// <summary>One wording in place of another, everything else as it was.</summary>
    public async Task<Outcome<DraftFile>> ReplaceAsync(int revision, int start, string old, string words, CancellationToken cancel = default)
    {
        if (await FindAsync(revision, cancel) is not { } file) return new Refusal("这份文件在别处改过，或者留存期满已经删去；请重新选文件核对。", "file");
        if (DocxEditor.Replace(file.Content, start, old, words) is not { } edited) return new Refusal("这个数在文件里跨了段落，不能自动替换；请在 Word 里改好再核。", "file");
        (file.Content, file.Revision, file.At) = (edited, file.Revision + 1, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancel);
            return file;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("这份文件刚刚在别处改过；请重新选文件核对。", "file");
        }
    }

    private async Task<DraftFile?> OwnAsync(CancellationToken cancel) =>
        db.Actor.AccountId is { } account ? await db.Set<DraftFile>().SingleOrDefaultAsync(f => f.AccountId == account, cancel) : null;
}
