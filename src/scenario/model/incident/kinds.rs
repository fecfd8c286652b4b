//! The table of all kinds of incident. A new kind is a row here and its words: `incident-` and its field, with dashes, in
//! `assets/text/en/events.ftl`. Weights and lives are ours.

/// Hands the table to a macro: what it is, its name, its field in a scenario, its [family](super::IncidentFamily), what it
/// weighs, and for how many months it is remembered (0: for good).
macro_rules! incident_kinds {
    ($then:ident) => {
        $then! {
            /// Carried goods off.
            Raided raided War -14 20;
            /// Took land.
            Seized seized War -30 40;
            /// Closed the lanes of a place.
            Blockaded blockaded War -6 12;
            /// Fought and destroyed ships.
            Fought fought War -8 16;
            /// Took a maje prisoner.
            TookPrisoner took_prisoner Blood -15 24;
            /// Killed a maje: a blood debt.
            Killed killed Blood -12 0;
            /// Was caught spying.
            Spied spied Blood -12 18;
            /// Failed to deliver.
            ContractFailed contract_failed Word -6 10;
            /// Ended a contract early.
            ContractBroken contract_broken Word -12 18;
            /// Served a contract for half a year.
            ContractServed contract_served Word 3 12;
            /// Kept a promise as long as it bound.
            KeptPromise kept_promise Word 3 12;
            /// Kept a contract to its end.
            ContractKept contract_kept Word 10 24;
            /// Gave something.
            Gave gave Kindness 10 18;
            /// Let a prisoner go.
            Released released Blood 18 30;
            /// Fought on the same side.
            Helped helped Kindness 16 24;
            /// Sent an envoy.
            Envoy envoy Kindness 6 10;
            /// Came in arms and was driven off, or sank nothing.
            Attacked attacked War -4 10;
            /// Attacked on neutral ground, which everybody minds.
            NeutralGround neutral_ground War -8 24;
            /// Kept armed ships on their land, uninvited.
            Trespassed trespassed War -2 5;
            /// Took food or water from people who had none to spare.
            RobbedHungry robbed_hungry War -8 20;
            /// Took their home.
            TookHome took_home War -20 60;
            /// Took their last land.
            LeftLandless left_landless War -20 60;
            /// Took ships of theirs.
            TookShips took_ships War -6 16;
            /// Closed the way of their trade.
            CutTrade cut_trade War -5 12;
            /// Took what they had come for.
            TookPrey took_prey War -3 8;
            /// Took in a maje who deserted.
            TookIn took_in Blood -10 20;
            /// Killed the First Maje: a blood debt.
            KilledLeader killed_leader Blood -25 0;
            /// Let a prisoner go for a ransom.
            Ransomed ransomed Blood 6 18;
            /// Kept a prisoner well.
            KeptWell kept_well Blood 4 12;
            /// Mistreated a prisoner.
            Mistreated mistreated Blood -12 24;
            /// Had a prisoner killed: a blood debt.
            Executed executed Blood -30 0;
            /// Settled an enmity of blood.
            MadePeace made_peace Blood 20 60;
            /// Refused to let a prisoner go for a ransom.
            RefusedRansom refused_ransom Blood -5 12;
            /// Attacked a partner.
            Betrayed betrayed Word -24 36;
            /// Kept a contract while their own people had none to spare.
            KeptInNeed kept_in_need Word 5 18;
            /// Broke a peace that had ended a war.
            BrokePeace broke_peace Word -24 40;
            /// Rose against them as their vassal.
            Rebelled rebelled Word -20 40;
            /// Vouched for somebody who broke his word to them.
            VouchedInVain vouched_in_vain Word -6 14;
            /// Broke a word for which they had vouched.
            ShamedGuarantor shamed_guarantor Word -16 24;
            /// Went back on the word of a predecessor.
            Repudiated repudiated Word -6 14;
            /// Made peace after a war.
            EndedWar ended_war Table 8 24;
            /// Demanded goods with threats.
            Threatened threatened Table -8 14;
            /// Demanded goods with threats, for a wrong that was done to them.
            CalledToAccount called_to_account Table -4 10;
            /// Gave what was demanded of them.
            Yielded yielded Table 8 14;
            /// Had them pay tribute.
            ExactedTribute exacted_tribute Table -6 18;
            /// Withheld tribute that was promised.
            WithheldTribute withheld_tribute Table -10 18;
            /// Refused what was demanded of them.
            RefusedDemand refused_demand Table -6 12;
            /// Denounced them before everybody.
            Denounced denounced Table -8 18;
            /// Refused to fight a duel.
            RefusedDuel refused_duel Table -6 18;
            /// Stayed away from a conference after promising to come.
            StayedAway stayed_away Word -6 14;
            /// Did not come to their help when called, after promising it.
            Forsook forsook Word -18 30;
            /// Kept no guard where they had promised one.
            LeftPost left_post Word -14 24;
            /// Walked out of their conference.
            WalkedOut walked_out Table -4 10;
            /// Accused them before a conference.
            Accused accused Table -10 18;
            /// Voted against them at a conference.
            VotedAgainst voted_against Table -3 8;
            /// Voted for them at a conference.
            VotedFor voted_for Kindness 5 12;
            /// Hid more ships near a conference than were allowed.
            HidShips hid_ships Table -6 16;
            /// Refused offer after offer in one turn.
            Rebuffed rebuffed Table -1 4;
            /// Brought up kin of theirs, or had kin brought up with them.
            Fostered fostered Kindness 14 36;
            /// Gave to people who had none to spare.
            FedHungry fed_hungry Kindness 16 30;
            /// Gave technology away.
            SharedTechnology shared_technology Kindness 18 30;
            /// Fought beside them for their land.
            StoodBy stood_by Kindness 22 36;
            /// Fought the same enemy.
            SharedEnemy shared_enemy Kindness 4 12;
            /// Let their ships pass a guard.
            LetPass let_pass Kindness 2 8;
            /// Had their envoy at the table of a feast.
            SharedTable shared_table Kindness 2 8;
            /// Plotted against them and was found out.
            Plotted plotted Blood -14 24;
            /// Had their First Maje murdered: a blood debt.
            Murdered murdered Blood -35 0;
            /// Broke away from them with lands of theirs.
            BrokeAway broke_away Blood -25 48;
            /// Helped them to power.
            BackedRise backed_rise Kindness 24 36;
            /// Fell on their ships out of an ambush.
            Ambushed ambushed War -16 24;
            /// Stole ships of theirs.
            StoleShips stole_ships War -12 20;
            /// Turned them and others against each other.
            Incited incited Table -12 24;
            /// Did wrong under their flag.
            Framed framed Word -14 24;
            /// Sent a message that they took for that of another.
            Forged forged Word -12 20;
            /// Is said to speak ill of them.
            Maligned maligned Heard -8 12;
            /// Is said to have robbed them.
            SaidToRob said_to_rob Heard -12 16;
            /// Is said to have attacked a friend of theirs.
            AttackedFriend attacked_friend Heard -5 10;
            /// Is said to have attacked an enemy of theirs.
            AttackedFoe attacked_foe Heard 4 8;
            /// Is said to have denounced a friend of theirs.
            DenouncedFriend denounced_friend Heard -4 10;
            /// Is said to have denounced an enemy of theirs.
            DenouncedFoe denounced_foe Heard 3 8;
            /// Is said to have killed or mistreated a prisoner.
            Cruel cruel Heard -4 18;
            /// Is said to have made a deal with an enemy of theirs.
            DealtWithFoe dealt_with_foe Heard -4 10;
            /// Is found to have promised others what nobody can keep beside what it promised them.
            TwoFaced two_faced Heard -12 18;
            /// Promised others to attack them, or to sign nothing with them.
            TurnedAgainst turned_against Heard -10 16;
            /// Is found to have given a false reason for what it did to them.
            Deceived deceived Heard -6 14;
            /// Is said to have broken their word to others.
            Faithless faithless Heard -4 12;
            /// Is said to have helped a friend of theirs.
            HelpedFriend helped_friend Heard 2 8;
            /// Is said to have helped an enemy of theirs.
            HelpedFoe helped_foe Heard -4 10;
            /// Insulted them.
            Insulted insulted Table -10 18;
            /// Laid claim to land of theirs.
            LaidClaim laid_claim Table -6 12;
            /// Did them a favour.
            Obliged obliged Kindness 10 18;
            /// Put people of theirs to forced labour.
            Enslaved enslaved Blood -15 24;
            /// Made ships ready within reach of their land.
            Massed massed War -3 6;
            /// Is said to plot against them.
            SaidToPlot said_to_plot Heard -4 6;
            /// Sent no ships at first, or too few, where they were promised.
            Tarried tarried Word -2 6;
            /// Is found to have told others about them.
            ToldOfThem told_of_them Heard -6 12;
            /// Is found to have forged a message to deceive them, or in their name.
            FoundForging found_forging Heard -12 20;
            /// Took in a maje whom they had sent into exile.
            Sheltered sheltered Blood -8 18;
            /// Brought them and an enemy of theirs to make peace.
            Mediated mediated Kindness 8 18;
            /// Refused a peace that they had proposed between others.
            RefusedMediation refused_mediation Table -3 10;
            /// Is found to have turned a maje of theirs in captivity.
            Turned turned Heard -14 24;
            /// Drew weapons on them at a conference.
            DrewWeapons drew_weapons Word -24 36;
            /// Drew weapons at a conference to which they had called.
            ShamedHost shamed_host Word -16 24;
            /// Drew weapons on another at a conference where they sat.
            BrokeTruce broke_truce Word -8 18;
            /// Shot a maje of theirs at a conference: a blood debt.
            ShotDown shot_down Blood -25 0;
            /// Kept a word of which they were the witness.
            KeptWordBefore kept_word_before Word 2 8;
            /// Broke a word of which they were the witness.
            BrokeWordBefore broke_word_before Word -8 14;
        }
    };
}

pub(crate) use incident_kinds;
