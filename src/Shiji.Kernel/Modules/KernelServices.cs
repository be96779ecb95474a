using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Freezing;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Pending;
using Shiji.Kernel.People;
using Shiji.Kernel.Proofs;
using Shiji.Kernel.Rates;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Modules;

/// <summary>内核登记 — what the kernel gives to a program, in one visible list.</summary>
public static class KernelServices
{
    public static IServiceCollection AddKernel(this IServiceCollection services, Storage storage, ModuleList modules) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(provider => new DistrictClock(provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(storage)
        .AddSingleton(modules)
        .AddSingleton<CatalogueShelf>()
        .AddScoped<Acting>()
        .AddScoped<ShijiDb>()
        .AddScoped<ActorReader>()
        .AddScoped<GrantPost>()
        .AddScoped<EndPost>()
        .AddTransient(provider => LogDigest.Of(provider.GetService<KeyRing>()))
        .AddScoped<LogChain>()
        .AddScoped<TakeAllowance>()
        .AddScoped<Holders>()
        .AddScoped<Tell>()
        .AddScoped<ReadNotices>()
        .AddSingleton<JobBoard>()
        .AddSingleton<JobQueue>()
        .AddSingleton<QueuedJob>()
        .AddScoped<StartJob>()
        .AddScoped<CancelJob>()
        .AddScoped<RetryJob>()
        .AddScoped<JobReader>()
        .AddScoped<DueSchedules>()
        .AddScoped<ScheduleReader>()
        .AddScoped<CatalogueStart>()
        .AddScoped<CatalogueOpening>()
        .AddScoped<RecordImporter>()
        .AddScoped<RowPages>()
        .AddScoped<TallyBook>()
        .AddScoped<FigureReader>()
        .AddScoped<SpanFigures>()
        .AddScoped<ListFigures>()
        .AddScoped<Breakdown>()
        .AddScoped<Proof>()
        .AddScoped<ReadFrozen>()
        .AddScoped<RuleReader>()
        .AddScoped<KnownPeople>()
        .AddScoped<UnregisterPeople>()
        .AddScoped<RegisterPerson>()
        .AddScoped<FindLikely>()
        .AddScoped<RevealPerson>()
        .AddScoped<FindPeople>()
        .AddScoped<ErasePerson>()
        .AddScoped<AskToJoin>()
        .AddScoped<AnswerJoin>()
        .AddScoped<AskCorrection>()
        .AddScoped<AnswerCorrection>()
        .AddScoped<AskErasure>()
        .AddScoped<AnswerErasure>()
        .AddScoped<ReadCases>()
        .AddScoped<WithdrawCase>()
        .AddScoped<LapseCases>()
        .AddScoped<ProposeMerge>()
        .AddScoped<AnswerMerge>()
        .AddScoped<UndoMerge>()
        .AddScoped<GiveConsent>()
        .AddScoped<WithdrawConsent>()
        .AddScoped<ForgetExpired>()
        .AddScoped<ReadMine>()
        .AddScoped<ActOnMine>()
        .AddScoped<OrganisationDirectory>()
        .AddScoped<JudgeTwoNew>()
        .AddScoped<EstablishOrganisation>()
        .AddScoped<EstablishOrganisations>()
        .AddScoped<MoveOrganisation>()
        .AddScoped<RenameOrganisation>()
        .AddScoped<ChangeOrganisationState>()
        .AddScoped<ReclassifyOrganisation>()
        .AddScoped<RevokeOrganisation>()
        .AddScoped<KeepTerms>()
        .AddScoped<HoldElection>()
        .AddScoped<UnfoundOrganisations>()
        .AddScoped<DayLimit>()
        .AddScoped<NumberedRows>()
        .AddScoped<RowCheck>()
        .AddScoped<NameFigures>()
        .AddScoped<DefineRegister>()
        .AddScoped<ChangeRegister>()
        .AddScoped<ReadEntry>()
        .AddScoped<SubmitRow>()
        .AddScoped<ResubmitRow>()
        .AddScoped<ReviewRow>()
        .AddScoped<ReviewRows>()
        .AddScoped<DropRow>()
        .AddScoped<CorrectRow>()
        .AddScoped<Recipients>()
        .AddScoped<ReviewerOf>()
        .AddScoped<AskedAlready>()
        .AddScoped<IssueRequest>()
        .AddScoped<WithdrawRequest>()
        .AddScoped<FindRound>()
        .AddScoped<ReadRound>()
        .AddScoped<ReadRequests>()
        .AddScoped<ReadPending>()
        .AddScoped<SayHandedIn>()
        .AddScoped<SendBack>()
        .AddScoped<RemindMissing>()
        .AddScoped<SayComplaint>()
        .AddScoped<ReadBurden>()
        .AddScoped<RevealRow>();
}
