using Microsoft.EntityFrameworkCore;

namespace Shiji.Architecture.Tests.Rules;

/// <summary>Who may get past the scope of an actor, by name.</summary>
public sealed class ScopeRules
{
    /// <summary>Counts and proves for the whole district, as the program itself; never for a reader.</summary>
    private static readonly string[] OfTheProgram =
    [
        "Shiji.Kernel.Tallies.", "Shiji.Kernel.Proofs.", "Shiji.Kernel.Logs.LogChain", "Shiji.Kernel.Logs.ClearLog", "Shiji.Kernel.Organisations.AncestryBook", "Shiji.Kernel.Organisations.TreeHistory", "Shiji.Kernel.Secrecy.Reseal", "Shiji.Kernel.Records.RecordImporter",
        "Shiji.Storage.", "Shiji.Web.Backups.", "Shiji.Web.Commands.", "Shiji.Web.Demo.",
    ];

    /// <summary>Each with its reason.</summary>
    private static readonly string[] WithReason =
    [
        "Shiji.Kernel.Data.ShijiDb", "Shiji.Kernel.Data.Storage", // declare them
        "Shiji.Kernel.Access.ActorReader", "Shiji.Kernel.Access.GrantPost", // the posts of one account, wherever they are
        "Shiji.Kernel.Figures.FigureReader", // withholds by Reach what the actor may not see
        "Shiji.Kernel.Figures.LastDay", // one day, the same for everybody
        "Shiji.Kernel.Registers.RowCheck", "Shiji.Kernel.Registers.DayLimit", // is the number taken, is the day full: anywhere
        "Shiji.Kernel.Organisations.FoundingCheck", "Shiji.Kernel.Organisations.EstablishOrganisation", // is the code taken
        "Shiji.Kernel.Data.TakeNumbers", "Shiji.Kernel.Rates.TakeAllowance", // which number is next, how many are left: the same for everybody
        "Shiji.Kernel.Access.Holders", "Shiji.Kernel.Notices.Tell", // whom a sentence is for, wherever they stand; it is shown to nobody else
        "Shiji.Kernel.Organisations.UnfoundOrganisations", "Shiji.Kernel.People.PersonReferences", "Shiji.Kernel.Data.References", // does anything, anywhere, speak of it
        "Shiji.Kernel.People.KnownPeople", // has the person a file anywhere
        "Shiji.Kernel.People.RegisterPerson", // has the person a file anywhere
        "Shiji.Kernel.People.AskToJoin", // whose file is asked for, of which nothing is told
        "Shiji.Kernel.Access.ScopeGuard", // where the files lie of the people about whom something is saved
        "Shiji.Kernel.People.AnswerJoin", "Shiji.Kernel.People.AnswerMerge", "Shiji.Kernel.People.AnswerCorrection", "Shiji.Kernel.People.AnswerErasure", // an answer is saved for both units, once the actor may give it
        "Shiji.Kernel.People.ErasePerson", "Shiji.Volunteering.ForgetVolunteers", // what is kept of somebody erased lies wherever they were
        "Shiji.Kernel.People.UndoMerge", // rows lie wherever the person was
        "Shiji.Kernel.People.WithdrawCase", "Shiji.Kernel.People.ReadMine", "Shiji.Kernel.People.ActOnMine", // one's own, found by one's own account
        "Shiji.Kernel.People.ReadCases", // the names of the units of cases in reach
        "Shiji.Kernel.Registers.NumberedRows", // is the number taken: anywhere
        "Shiji.Imports.ImportPass", "Shiji.Imports.RegisterIntake", "Shiji.Imports.PersonIntake", // store rows of organisations that OrganisationIndex found in reach, and of no other
        "Shiji.Activities.MakeSessions", "Shiji.Activities.HoursIntake", "Shiji.Volunteering.MakeVolunteers", // the same
        "Shiji.Activities.KnownSessions", "Shiji.Activities.ServedDays", "Shiji.Volunteering.KnownVolunteers", // is the number taken, is the day full, is somebody a volunteer: anywhere
        "Shiji.Activities.PlaceIndex", // in which sub-district a place lies
        "Shiji.Kernel.Catalogues.CatalogueReader", // one reading of the district's data for everybody
        "Shiji.Kernel.Catalogues.CatalogueOpening", // accounts of the book, for whoever could add what they count
        "Shiji.Activities.KindUse", "Shiji.Volunteering.KeepGoodsKind", // how often a kind was used, anywhere
        "Shiji.Activities.SessionStamps", "Shiji.Activities.ReadOverview", // in which sub-district a place lies
        "Shiji.Activities.Gates", "Shiji.Activities.ScanIn", // one's own check-in, wherever the session is
        "Shiji.Activities.CallRoll", "Shiji.Activities.BackFill", // is there a file of that number
        "Shiji.Activities.ProposeAttendances", "Shiji.Activities.ConfirmAttendances", "Shiji.Activities.AnswerAnomaly", "Shiji.Activities.CheckAuditLine", // did the same person serve elsewhere that day; is it one's own
        "Shiji.Activities.CancelActivity", "Shiji.Activities.InvitePeople", "Shiji.Activities.LeaveSession", // whoever is told may keep their account anywhere
        "Shiji.Activities.SignUpFor", "Shiji.Activities.MyActivities", // one's own, found by one's own account
        "Shiji.Activities.CheckInStatement", // one's own check-in, by one statement
        "Shiji.Activities.CheckInPage", "Shiji.Activities.OpenSessions", "Shiji.Activities.ReadNotices", "Shiji.Activities.RaiseObjection", "Shiji.Activities.PublicitySessionPage", "Shiji.Activities.FindSessionPage", "Shiji.Activities.HostNames", // what was published for everybody
        "Shiji.Activities.CancelActivity", // whom a cancellation is told
        "Shiji.Kernel.People.OwnFile", "Shiji.Volunteering.MyDuties", "Shiji.Volunteering.MyCourtesy", // one's own, found by one's own account
        "Shiji.Volunteering.ServedTime", // hours served anywhere, of people in reach
        "Shiji.Volunteering.LeaderTraining", "Shiji.Volunteering.TrainingRecord", // trainings held anywhere, of leaders and volunteers in reach
        "Shiji.Volunteering.TakeOffer", // whose stars lie where, and how many took one: the answer is a yes or a no
        "Shiji.Volunteering.ConfirmRedemption", // a provider without an account, by passphrase and code; told what, never whom
        "Shiji.Kernel.Requests.AskedAlready", // is somebody asked twice, whoever asked first; told as an office and a number
        "Shiji.Kernel.Requests.ReviewerOf", "Shiji.Kernel.Registers.ChangeRegister", // is it reserved, is anything recorded: a yes or a no
        "Shiji.Kernel.Requests.ReadBurden", // who asks how much is no secret; nothing filled in is shown
        "Shiji.Kernel.Requests.SendBack", "Shiji.Kernel.Requests.RemindMissing", "Shiji.Kernel.Requests.SayComplaint", // whoever is told, once the actor may
        "Shiji.Workbench.PublicationPage", // the names of units printed in it
        "Shiji.Workbench.RequestPage", // the name of the office that asks, for those it asks
        "Shiji.Reports.Publications.VerifyFigure", // what was published, for whoever has its code
        "Shiji.Reports.Closings.ClosingUnits", // who stands above and accepts; its name is shown to nobody
        "Shiji.Reports.Closings.FreezeClosing", "Shiji.Reports.Closings.AnswerClosing", // once the actor may
        "Shiji.Volunteering.DraftCertificate", // the name and number of whoever served here, wherever their file is kept
        "Shiji.Volunteering.IssueCertificate", // is it one's own
        "Shiji.Volunteering.AnswerCertificateRequest", "Shiji.Volunteering.RevokeCertificate", // whoever is told may keep their account anywhere
        "Shiji.Volunteering.VerifyCertificate", // anybody with the code, who is told a masked name and sums
        "Shiji.Volunteering.OwnCertificates", // one's own, found by one's own account
        "Shiji.Volunteering.ForgetCertificates", // what is kept of somebody erased lies wherever they were
        "Shiji.Volunteering.GoodsStock", // a project's goods are one stock, whoever asks how much is left
        "Shiji.League.MemberCheck", "Shiji.League.RollTypes", "Shiji.League.ChangeMember", // is somebody on a roll, is the number taken, what kind of branch is it: anywhere
        "Shiji.League.LeaveLeague", "Shiji.League.MemberLine", "Shiji.League.OfAgeList", "Shiji.League.KnownMembers", "Shiji.League.OpenRoll", // the day of birth and the masked name of members in reach, wherever their file is kept
        "Shiji.League.TransferDesk", "Shiji.League.StartTransfer", "Shiji.League.AnswerTransfer", // both ends of a transfer, once the actor may act at one of them
        "Shiji.League.ApplyToJoin", "Shiji.League.AdmitApplicant", "Shiji.League.AdmissionDesk", "Shiji.League.ProposeMember", // is somebody a member or on the way anywhere
        "Shiji.League.GiveNumbers", "Shiji.League.NumberStock", "Shiji.League.UseNumber", // is a number given or used anywhere; whose numbers a branch has a right to
        "Shiji.League.ReadDues", "Shiji.League.KeepArrears", // members and months of a roll in reach, wherever the member has gone since
        "Shiji.League.OpenCampaign", "Shiji.League.DutyDesk", "Shiji.League.FillDuty", "Shiji.League.CampaignLine", // stores for branches found in reach; was somebody appraised anywhere that year, and who asks
        "Shiji.Kernel.Organisations.Upper", // who stands above
        "Shiji.League.AppointCadre", "Shiji.League.PostHolders", "Shiji.League.OwnPosts", // does somebody hold a post, is a pupil on the roll: anywhere
        "Shiji.League.Destinations", "Shiji.League.TransferLine", // the names of organisations where somebody goes
        "Shiji.League.OwnRoll", // what is kept of somebody erased lies wherever they were
        "Shiji.Kernel.People.MaskedNames", // masked names beside rows in reach
    ];

    private static readonly string[] WaysPast =
    [
        "ShijiDb::Whole", "ShijiDb::ByProgram", "::IgnoreQueryFilters", "::GetDbConnection", "::CreateDbCommand", "::FromSql", "::SqlQuery", "::ExecuteSql", "Storage::Read", "Storage::InsertAsync", "DbCommand::Execute", "DbCommand::set_CommandText",
    ];

    [Fact]
    public void Only_those_named_get_past_the_scope() => Assert.Empty(Beyond(Compiled.Assemblies.SelectMany(a => Compiled.CallsOf(a, WaysPast)), OfTheProgram, WithReason));

    [Fact]
    public void Everybody_named_still_does()
    {
        var callers = Compiled.Assemblies.SelectMany(a => Compiled.CallsOf(a, WaysPast)).Select(c => c.Caller).ToHashSet();
        Assert.DoesNotContain(WithReason, named => !callers.Contains(named));
    }

    [Fact]
    public void A_page_that_gets_past_the_scope_is_seen() =>
        Assert.Equal(["Shiji.Workbench.HomePage calls ::IgnoreQueryFilters"], Beyond([("Shiji.Workbench.HomePage", "::IgnoreQueryFilters")], OfTheProgram, WithReason));

    [Fact]
    public void Everything_that_belongs_to_an_organisation_is_filtered()
    {
        using var db = Storages.Sqlite();
        var placed = db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(Kernel.Organisations.IPlaced))).ToList();
        Assert.NotEmpty(placed);
        Assert.DoesNotContain(placed, t => t.GetDeclaredQueryFilters().Count == 0);
        // What names an organisation belongs to one.
        string[] links = ["Ancestry"]; // the tree itself, by which all others are filtered
        Assert.Empty(db.Model.GetEntityTypes().Where(t => t.FindProperty("OrganisationId") is not null && t.GetDeclaredQueryFilters().Count == 0).Select(t => t.ClrType.Name).Except(links));
    }

    private static IEnumerable<string> Beyond(IEnumerable<(string Caller, string Way)> calls, string[] program, string[] named) => calls
        .Where(c => !named.Contains(c.Caller) && !program.Any(p => c.Caller.StartsWith(p, StringComparison.Ordinal)))
        .Select(c => $"{c.Caller} calls {c.Way}").Distinct();
}
