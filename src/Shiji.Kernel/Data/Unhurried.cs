using Microsoft.EntityFrameworkCore;

namespace Shiji.Kernel.Data;

/// <summary>不催促 — statements whose length grows with the records may take what they take; those of a page may not.</summary>
public static class Unhurried
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(12);

    /// <summary>Until the result is disposed of, no statement of this context is given up for being slow.</summary>
    public static IDisposable UnhurriedWork(this DbContext db)
    {
        var before = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(Long);
        return new Restore(db, before);
    }

    private sealed class Restore(DbContext db, int? before) : IDisposable
    {
        public void Dispose() => db.Database.SetCommandTimeout(before);
    }
}
