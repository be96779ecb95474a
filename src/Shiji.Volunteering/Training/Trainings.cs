using Shiji.Activities;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>培训 — the hall's kind of that name, and its category for those who lead teams; what is known of both by their keys.</summary>
internal static class Trainings
{
    public const string Kind = "training";

    /// <summary>头雁培训 — a category of the standard kind (domain.md §5.7).</summary>
    public const string OfLeaders = "头雁培训";

    public const string Term = "volunteer.leader.training.months";

    /// <summary>Who taught where, as told by the post they took and the attendance that counts; asked of a set past the scope, it is past it throughout.</summary>
    public static IQueryable<SignUp> Taught(ShijiDb db, IQueryable<SignUp> signUps) => signUps.Where(s => s.State == SignUpState.Joined
        && db.Set<SessionRole>().Any(r => r.Id == s.RoleId && r.Teaches)
        && db.Set<Attendance>().Any(a => a.SessionId == s.SessionId && a.PersonId == s.PersonId && a.State == AttendanceState.InForce));
}
