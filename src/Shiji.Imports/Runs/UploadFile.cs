using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;
using Shiji.Sheets.Columns;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>上传 — takes a file in for a kind of rows, and guesses its sheet and columns, knows them by a preset, or remembers them.</summary>
public sealed class UploadFile(ShijiDb db, KindReader kinds, Presets presets, OrganisationDirectory directory, Vault vault, DistrictClock clock)
{
    public static Refusal TooLarge { get; } = new($"文件超过 {ImportFile.Largest >> 20} MB。请拆成几个文件分别导入。", "file");

    public async Task<Outcome<ImportRun>> DoAsync(string? kindKey, string fileName, byte[] content, CancellationToken cancel = default)
    {
        if (await directory.HomeAsync(cancel) is not { } home) return new Refusal("您现在没有岗位，不能导入。", "post");
        if (await db.CheckAsync(Permission.ImportFiles, home.Id, cancel) is { } refusal) return refusal;
        var kind = await kinds.FindAsync(kindKey, cancel);
        if (!kind.Ok) return kind.Refusal;
        if (await db.CheckAsync(kind.Value.Needs, home.Id, cancel) is { } lacking) return lacking;
        if (content.Length > ImportFile.Largest) return TooLarge;
        var file = SheetFile.Open(new MemoryStream(content, writable: false), fileName, ct: cancel);
        if (!file.Ok) return file.Refusal with { Field = "file" };
        using var opened = file.Value;
        var best = BestSheet(opened, kind.Value.Columns, cancel);
        if (!best.Ok) return best.Refusal with { Field = "file" };
        var (table, guess) = (best.Value, ColumnGuess.Of(best.Value.Headers, kind.Value.Columns));
        var signature = ColumnMapping.SignatureOf(table.Headers);
        var remembered = await db.Set<RememberedMapping>().AsNoTracking().Where(m => m.Kind == kind.Value.Key && m.Signature == signature).Select(m => m.Mapping).SingleOrDefaultAsync(cancel);
        var run = new ImportRun
        {
            Id = clock.NewId(),
            OrganisationId = home.Id,
            Kind = kind.Value.Key,
            FileName = fileName,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
            Sheet = table.Sheet.Name,
            Mapping = remembered ?? (presets.Find(kind.Value.Key, table.Headers)?.Onto(ColumnMapping.Of(guess), table.Headers) ?? ColumnMapping.Of(guess)).Json(),
            Who = db.Actor.Name,
            UploadedAt = clock.UtcNow,
        };
        db.Add(run);
        db.Add(new ImportFile { Id = run.Id, Content = vault.SealFile(content, ImportFile.Purpose) });
        await db.SaveChangesAsync(cancel);
        return run;
    }

    /// <summary>The sheet that names the most of the wanted columns; the first of several.</summary>
    private static Outcome<SheetTable> BestSheet(SheetFile file, IReadOnlyList<WantedColumn> wanted, CancellationToken cancel)
    {
        var read = file.Sheets.Where(s => !s.Hidden || file.Sheets.Count == 1).Select(s => file.Read(s, wanted, cancel)).ToList();
        return read.Where(t => t.Ok).MaxBy(t => ColumnGuess.Of(t.Value!.Headers, wanted).Matches.Count) is { Ok: true } best ? best
            : read.FirstOrDefault().Refusal ?? new Refusal($"文件“{file.Name}”里的工作表都是隐藏的，请取消隐藏后再导入。");
    }
}
